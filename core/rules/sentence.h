#pragma once

#include "core/model/rule_definition.h"

namespace muniment::rules {

/// A piece of the sentence that a rule is: words, or a value that can be changed where it stands.
struct SentencePart final {
  QString text;
  QString place;       ///< JSON pointer of the value in the definition; empty for words
  QString kind;        ///< what the value is: `phrases`, `class`, `persons`, `number`, `time`, …
  bool isOpen = false; ///< not chosen yet

  [[nodiscard]] bool isControl() const { return !place.isEmpty(); }
};

using Sentence = std::vector<SentencePart>;

/// "When a message is captured and the text has "I approve", declare it in class 04.20 …", in the person's language.
[[nodiscard]] Sentence sentenceOf(const RuleDefinition& definition);
[[nodiscard]] QString plainText(const Sentence& sentence);

/// A value that whoever switches the rule on must choose first: it stands between angle brackets.
[[nodiscard]] bool isOpenValue(const QString& value);
/// The controls that wait for a choice.
[[nodiscard]] Sentence openValues(const RuleDefinition& definition);

} // namespace muniment::rules
