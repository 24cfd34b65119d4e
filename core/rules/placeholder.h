#pragma once

#include "core/base/result.h"

#include <span>

namespace muniment::rules {

struct EventFacts;

/// What a placeholder tells of somebody, from harmless to the words that were written.
enum class Sensitivity : std::uint8_t {
  Open,   ///< numbers of documents and records, kinds, dates
  Name,   ///< who
  Amount, ///< how much
  Words   ///< what was written
};

struct Placeholder final {
  const char* name; ///< `number`, written as `{number}`
  Sensitivity sensitivity;
  const char* phrase; ///< "the number", to be translated in the context `Rule`
};

[[nodiscard]] std::span<const Placeholder> placeholders();
/// The most that a text tells; Usage `rule.placeholder_unknown` where a name between braces is none.
[[nodiscard]] Result<Sensitivity> sensitivityOf(const QString& text);
/// Whether a text has placeholders that tell more than open things.
[[nodiscard]] bool tellsMoreThanOpen(const QString& text);
/// Whether a text has the placeholder of this name.
[[nodiscard]] bool hasPlaceholder(const QString& text, QStringView name);
/// The text with its values, in a single pass: what a value holds is never read as a placeholder. Values lose line
/// breaks, control characters and runs of spaces, and are cut.
[[nodiscard]] QString substituted(const QString& text, const EventFacts& facts);

} // namespace muniment::rules
