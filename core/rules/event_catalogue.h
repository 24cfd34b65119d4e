#pragma once

#include <QtCore/QStringList>

#include <span>

namespace muniment::rules {

/// Something that happens and that rules can watch for.
struct EventKind final {
  const char* verb;   ///< of the entry
  const char* phrase; ///< "a message is captured", to be translated in the context `Rule`
  const char*
      item; ///< kind of the aggregates that a bulk entry names, each an event of its own; empty: the entry itself
};

[[nodiscard]] std::span<const EventKind> eventKinds();
/// Null for a verb that rules do not watch for.
[[nodiscard]] const EventKind* eventKind(QStringView verb);
/// The phrase in the person's language.
[[nodiscard]] QString phraseOfEvent(QStringView verb);

} // namespace muniment::rules
