SIGN_IN = "sign_in:"  # before an account's id: where the screen is to lead at once
