#include "ui/conversations/produced_message.h"

#include <algorithm>

namespace muniment::ui {
namespace {

using Part = Redaction::Part;

struct Stretch final {
  qsizetype start = 0;
  qsizetype end = 0;
  QString mark;
};

/// Those of the text in order; where two overlap, the first one stands for both.
std::vector<Stretch> stretches(std::span<const Redaction> redactions, qsizetype size) {
  std::vector<Stretch> found;
  for (const Redaction& redaction : redactions) {
    if (redaction.part == Part::Text)
      found.push_back({std::clamp<qsizetype>(redaction.start, 0, size),
                       std::clamp<qsizetype>(redaction.start + redaction.length, 0, size),
                       redactionMark(redaction.reason)});
  }
  std::ranges::sort(found, {}, &Stretch::start);
  std::vector<Stretch> apart;
  for (Stretch& each : found) {
    if (!apart.empty() && each.start < apart.back().end)
      apart.back().end = std::max(apart.back().end, each.end);
    else
      apart.push_back(std::move(each));
  }
  return apart;
}

void coverAll(ProducedMessage& produced, const QString& mark) {
  Message& message = produced.message;
  message.kind = MessageKind::Text;
  message.text = mark;
  message.attachment.reset();
  message.quote.reset();
  message.reactions.clear();
  produced.covers = {{0, static_cast<int>(mark.size())}};
}

void coverText(ProducedMessage& produced, std::span<const Redaction> redactions) {
  const QString text = produced.message.text;
  QString shown;
  qsizetype at = 0;
  for (const Stretch& each : stretches(redactions, text.size())) {
    shown += text.sliced(at, each.start - at);
    produced.covers.emplace_back(static_cast<int>(shown.size()), static_cast<int>(each.mark.size()));
    shown += each.mark;
    at = each.end;
  }
  produced.message.text = shown + text.sliced(at);
}

} // namespace

ProducedMessage producedMessage(Message message, std::span<const Redaction> redactions,
                                std::span<const Redaction> ofQuote) {
  ProducedMessage produced{std::move(message), {}};
  const auto whole = std::ranges::find(redactions, Part::Message, &Redaction::part);
  if (whole != redactions.end()) {
    coverAll(produced, redactionMark(whole->reason));
    return produced;
  }
  coverText(produced, redactions);
  const auto file = std::ranges::find(redactions, Part::Attachment, &Redaction::part);
  if (file != redactions.end() && produced.message.attachment) {
    produced.message.attachment->name = redactionMark(file->reason);
    produced.message.attachment->state = Attachment::State::Omitted;
  }
  const auto quoted = std::ranges::find_if(
      ofQuote, [](const Redaction& each) { return each.part == Part::Message || each.part == Part::Text; });
  if (quoted != ofQuote.end() && produced.message.quote)
    produced.message.quote->text = redactionMark(quoted->reason);
  return produced;
}

} // namespace muniment::ui
