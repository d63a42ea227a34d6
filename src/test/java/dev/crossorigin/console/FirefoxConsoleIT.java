package dev.crossorigin.console;

import dev.crossorigin.LiveBrowser;

class FirefoxConsoleIT extends ConsoleScenes {

    FirefoxConsoleIT() {
        super(LiveBrowser.FIREFOX);
    }
}
