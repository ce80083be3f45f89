"""Where a network fetches pictures: a folder of this computer that is put online, and the address it has there."""

from __future__ import annotations

from PySide6.QtWidgets import QFileDialog

from ui.accounts.fields import LoginFields, with_scheme
from ui.sentences import sentence_of
from ui.widgets.button import LinkButton

FOLDER = {"folder_missing", "pictures_place_half"}
ADDRESS = {"bad_address", "address_with_password", "plain_http_refused"}


class PicturesPlace(LoginFields):
    """Two fields with their labels; both may be left empty, then a person posts."""

    def __init__(self, folder: str = "", address: str = "") -> None:
        super().__init__()
        self.folder = self.add(self.tr("Folder put online"), self.tr("May be left empty"), folder)
        self.choose = LinkButton(self.tr("Choose a folder…"))
        self.choose.setAutoDefault(False)
        self.choose.clicked.connect(self._choose)
        self.line_of(self.folder).below.addWidget(self.choose)
        self.address = self.add(self.tr("Its public address"), "https://name.example/pictures", address)

    def said(self) -> tuple[str, str]:
        """Folder and address, as the accounts take them."""
        return self.folder.text().strip(), with_scheme(self.address.text())

    def took(self, error: Exception) -> bool:
        """Show a problem that is about one of these; False where it is about something else."""
        code = getattr(error, "code", "")
        about = self.folder if code in FOLDER else self.address if code in ADDRESS else None
        if about is None or self.isHidden():
            return False
        self.show_problem(sentence_of(error), about)
        return True

    def _choose(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("The folder that is put online"), self.folder.text())
        if chosen:
            self.folder.setText(chosen)
            self.typed.emit()
