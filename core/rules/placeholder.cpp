#include "core/rules/placeholder.h"

#include "core/rules/event_facts.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <array>

namespace muniment::rules {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kLongestValue = 200;

constexpr std::array kPlaceholders = {
    Placeholder{"number", Sensitivity::Open, QT_TRANSLATE_NOOP("Rule", "the number of the document or record")},
    Placeholder{"type", Sensitivity::Open, QT_TRANSLATE_NOOP("Rule", "the kind of document or message")},
    Placeholder{"status", Sensitivity::Open, QT_TRANSLATE_NOOP("Rule", "the status")},
    Placeholder{"finding", Sensitivity::Open, QT_TRANSLATE_NOOP("Rule", "the code of the first finding")},
    Placeholder{"class", Sensitivity::Open, QT_TRANSLATE_NOOP("Rule", "the class")},
    Placeholder{"due", Sensitivity::Open, QT_TRANSLATE_NOOP("Rule", "the day on which it is due")},
    Placeholder{"count", Sensitivity::Open, QT_TRANSLATE_NOOP("Rule", "how many there are")},
    Placeholder{"tally", Sensitivity::Open, QT_TRANSLATE_NOOP("Rule", "how many are completed, wait, need somebody")},
    Placeholder{"numbers", Sensitivity::Open, QT_TRANSLATE_NOOP("Rule", "the first numbers of them")},
    Placeholder{"link", Sensitivity::Open, QT_TRANSLATE_NOOP("Rule", "the address of its page where it came from")},
    Placeholder{"partner", Sensitivity::Name, QT_TRANSLATE_NOOP("Rule", "the partner")},
    Placeholder{"sender", Sensitivity::Name, QT_TRANSLATE_NOOP("Rule", "the sender")},
    Placeholder{"amount", Sensitivity::Amount, QT_TRANSLATE_NOOP("Rule", "the amount with its currency")},
    Placeholder{"answer", Sensitivity::Words, QT_TRANSLATE_NOOP("Rule", "the answer, in small letters")},
    Placeholder{"text", Sensitivity::Words, QT_TRANSLATE_NOOP("Rule", "the words of the message")},
};

QString first(const QStringList& list) { return list.isEmpty() ? QString() : list.front(); }

QString cleaned(const QString& value) {
  QString clean;
  clean.reserve(value.size());
  for (const QChar letter : value)
    clean += letter.category() == QChar::Other_Control || letter.category() == QChar::Other_Format ||
                     letter.category() == QChar::Separator_Line || letter.category() == QChar::Separator_Paragraph
                 ? QChar(u' ')
                 : letter;
  clean = clean.simplified();
  return clean.size() > kLongestValue ? clean.first(kLongestValue - 1).trimmed() + u'…' : clean;
}

QString valueOf(QStringView name, const EventFacts& facts) {
  if (name == "number"_L1)
    return facts.number;
  if (name == "type"_L1)
    return facts.documentType.isEmpty() ? facts.messageKind : facts.documentType;
  if (name == "status"_L1)
    return first(facts.statuses);
  if (name == "finding"_L1)
    return first(facts.findings);
  if (name == "class"_L1)
    return first(facts.classes);
  if (name == "due"_L1)
    return facts.due ? facts.due->toString(Qt::ISODate) : QString();
  if (name == "count"_L1)
    return QString::number(facts.count);
  if (name == "tally"_L1)
    return facts.tally;
  if (name == "numbers"_L1)
    return facts.numbers.isEmpty() ? facts.number : facts.numbers.join(u", "_s);
  if (name == "link"_L1)
    return facts.link;
  if (name == "answer"_L1)
    return facts.text.toLower();
  if (name == "partner"_L1)
    return facts.partners.isEmpty() ? QString() : facts.partners.back();
  if (name == "sender"_L1)
    return first(facts.senders);
  if (name == "amount"_L1)
    return facts.amount ? (facts.amount->toString() + u' ' + facts.currency).trimmed() : QString();
  return facts.text;
}

const Placeholder* placeholderNamed(QStringView name) {
  const auto* found = std::ranges::find_if(
      kPlaceholders, [&](const Placeholder& known) { return name == QLatin1StringView(known.name); });
  return found == kPlaceholders.end() ? nullptr : found;
}

/// Calls `plain` for each stretch of plain text and `named` for each name between braces, in one pass.
template <class Plain, class Named>
void walk(const QString& text, Plain plain, Named named) {
  qsizetype at = 0;
  while (at < text.size()) {
    const qsizetype open = text.indexOf(u'{', at);
    const qsizetype close = open < 0 ? -1 : text.indexOf(u'}', open);
    if (close < 0)
      break;
    plain(QStringView(text).sliced(at, open - at));
    named(QStringView(text).sliced(open + 1, close - open - 1));
    at = close + 1;
  }
  plain(QStringView(text).sliced(at));
}

} // namespace

std::span<const Placeholder> placeholders() { return kPlaceholders; }

Result<Sensitivity> sensitivityOf(const QString& text) {
  Sensitivity most = Sensitivity::Open;
  QString unknown;
  walk(
      text, [](QStringView) {},
      [&](QStringView name) {
        const Placeholder* known = placeholderNamed(name);
        if (known)
          most = std::max(most, known->sensitivity);
        else if (unknown.isEmpty())
          unknown = name.isEmpty() ? u"{}"_s : name.toString();
      });
  if (!unknown.isEmpty())
    return failure(ErrorKind::Usage, "rule.placeholder_unknown"_L1, {unknown});
  return most;
}

bool tellsMoreThanOpen(const QString& text) {
  const auto sensitivity = sensitivityOf(text);
  return !sensitivity || *sensitivity != Sensitivity::Open;
}

bool hasPlaceholder(const QString& text, QStringView name) {
  bool found = false;
  walk(
      text, [](QStringView) {}, [&](QStringView each) { found |= each == name; });
  return found;
}

QString substituted(const QString& text, const EventFacts& facts) {
  QString made;
  walk(
      text, [&](QStringView plain) { made += plain; },
      [&](QStringView name) {
        if (placeholderNamed(name))
          made += cleaned(valueOf(name, facts));
      });
  return made;
}

} // namespace muniment::rules
