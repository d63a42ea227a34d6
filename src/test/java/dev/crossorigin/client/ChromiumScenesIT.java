package dev.crossorigin.client;

import dev.crossorigin.LiveBrowser;

class ChromiumScenesIT extends Scenes {

    ChromiumScenesIT() {
        super(LiveBrowser.CHROMIUM);
    }
}
