#include "ui/conversations/text_difference.h"

#include <algorithm>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kAround = 24;
constexpr qsizetype kLongest = 240;

bool splitsWord(const QString& text, qsizetype at) {
  if (at <= 0 || at >= text.size())
    return false;
  const QChar before = text.at(at - 1);
  const QChar after = text.at(at);
  return (before.isLetterOrNumber() && after.isLetterOrNumber()) || after.isLowSurrogate() || after.isMark();
}

qsizetype commonStart(const QStringList& versions, qsizetype shortest) {
  const auto alike = [&](qsizetype at) {
    return std::ranges::all_of(versions, [&](const QString& text) { return text.at(at) == versions.front().at(at); });
  };
  qsizetype length = 0;
  while (length < shortest && alike(length))
    ++length;
  while (std::ranges::any_of(versions, [&](const QString& text) { return splitsWord(text, length); }))
    --length;
  return length;
}

qsizetype commonEnd(const QStringList& versions, qsizetype most) {
  const auto alike = [&](qsizetype fromEnd) {
    const QString& first = versions.front();
    return std::ranges::all_of(versions, [&](const QString& text) {
      return text.at(text.size() - 1 - fromEnd) == first.at(first.size() - 1 - fromEnd);
    });
  };
  qsizetype length = 0;
  while (length < most && alike(length))
    ++length;
  while (length > 0 &&
         std::ranges::any_of(versions, [&](const QString& text) { return splitsWord(text, text.size() - length); }))
    --length;
  return length;
}

DifferingText excerpt(const QString& text, qsizetype start, qsizetype end) {
  while (start < end && text.at(start).isSpace())
    ++start;
  while (end > start && text.at(end - 1).isSpace())
    --end;
  qsizetype from = std::max<qsizetype>(0, start - kAround);
  while (from > 0 && from < start && (splitsWord(text, from) || text.at(from).isSpace()))
    ++from;
  qsizetype to = std::min({text.size(), end + kAround, start + kLongest});
  while (to < text.size() && to > start + 1 && splitsWord(text, to))
    --to;
  DifferingText shown;
  shown.text = (from > 0 ? u"…"_s : QString()) + text.sliced(from, to - from) + (to < text.size() ? u"…"_s : QString());
  shown.start = start - from + (from > 0 ? 1 : 0);
  shown.length = std::min(end, to) - start;
  return shown;
}

} // namespace

std::vector<DifferingText> differingTexts(const QStringList& versions) {
  std::vector<DifferingText> shown;
  if (versions.isEmpty())
    return shown;
  const qsizetype shortest = std::ranges::min(versions, {}, &QString::size).size();
  const qsizetype start = commonStart(versions, shortest);
  const qsizetype end = commonEnd(versions, shortest - start);
  for (const QString& text : versions)
    shown.push_back(excerpt(text, start, text.size() - end));
  return shown;
}

} // namespace muniment::ui
