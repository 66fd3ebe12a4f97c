package dev.lockstep.connect;

/** Where the read model is, and as whom to change its tables. */
record ReadModel(String url, String username, String password) {

    /** Without the password: this ends up in logs. */
    @Override
    public String toString() {
        return "read model " + url + " as " + username;
    }
}
