package dev.crossorigin.console;

import dev.crossorigin.LiveBrowser;

class ChromiumConsoleIT extends ConsoleScenes {

    ChromiumConsoleIT() {
        super(LiveBrowser.CHROMIUM);
    }
}
