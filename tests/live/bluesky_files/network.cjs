// A PDS with its directory of accounts (PLC) and the network behind it (its AppView), on 127.0.0.1 only, its files in a
// temporary folder and its index in PostgreSQL. node network.cjs PDS_PORT PLC_PORT APPVIEW_PORT POSTGRES_URL; the packages
// are found through NODE_PATH. Redis is asked for by the ready-made network alone: this AppView never opens it.
const net = require('node:net')
const listen = net.Server.prototype.listen
net.Server.prototype.listen = function (...args) {
  if (typeof args[0] === 'object' && args[0] !== null) args[0] = { ...args[0], host: '127.0.0.1' }
  else if (typeof args[1] === 'string') args[1] = '127.0.0.1'
  else args.splice(1, 0, '127.0.0.1')
  return listen.apply(this, args)
}
const { TestBsky, TestPds, TestPlc, mockNetworkUtilities } = require('@atproto/dev-env')
const [pdsPort, plcPort, appViewPort] = process.argv.slice(2, 5).map(Number)
async function serve() {
  const plc = await TestPlc.create({ port: plcPort })
  const appView = await TestBsky.create({
    port: appViewPort,
    plcUrl: plc.url,
    pdsPort,
    repoProvider: `ws://localhost:${pdsPort}`,
    dbPostgresUrl: process.argv[5],
    dbPostgresSchema: 'appview',
  })
  const pds = await TestPds.create({
    port: pdsPort,
    hostname: 'localhost',
    inviteRequired: false,
    didPlcUrl: plc.url,
    bskyAppViewUrl: appView.url,
    bskyAppViewDid: appView.ctx.cfg.serverDid,
  })
  mockNetworkUtilities(pds, appView) // handles and addresses are resolved on this computer
}
serve().catch((error) => {
  console.error(error)
  process.exit(1)
})
