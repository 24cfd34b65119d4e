#pragma once

namespace muniment::ui {

/// What somebody wants to do with a connection.
enum class CardAct {
  Test,
  Pause,
  Resume,
  SwitchOn,
  SwitchOff,
  Settings,
  Manifest,
  Limits,
  ShowOutbox,
  ShowInbox,
  ShowDead,
  ShowExchanges,
  ShowEntries,
  ShowProcessing,
  Remove
};

} // namespace muniment::ui
