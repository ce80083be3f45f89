// A PDS with its directory of accounts (PLC), on 127.0.0.1 only, everything in memory and a temporary folder.
// node pds.cjs PDS_PORT PLC_PORT; the packages are found through NODE_PATH.
const net = require('node:net')
const listen = net.Server.prototype.listen
net.Server.prototype.listen = function (...args) {
  if (typeof args[0] === 'object' && args[0] !== null) args[0] = { ...args[0], host: '127.0.0.1' }
  else if (typeof args[1] === 'string') args[1] = '127.0.0.1'
  else args.splice(1, 0, '127.0.0.1')
  return listen.apply(this, args)
}
const { TestNetworkNoAppView } = require('@atproto/dev-env')
const [pds, plc] = process.argv.slice(2).map(Number)
TestNetworkNoAppView.create({
  plc: { port: plc },
  pds: { port: pds, hostname: 'localhost', inviteRequired: false },
}).then(() => console.log('ready'))
