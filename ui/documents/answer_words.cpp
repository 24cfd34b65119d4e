#include "ui/documents/answer_words.h"

#include "core/formats/edi/code_list.h"
#include "ui/documents/document_words.h"

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;
using formats::edi::Answer;
using formats::edi::AnswerNote;
using formats::edi::BusinessState;
using formats::edi::Document;
using formats::edi::DocumentKind;
using formats::edi::TransportState;

constexpr std::size_t kMostAnswers = 100;
constexpr std::size_t kMostFaults = 20;

SheetContent::Notice made(Icon icon, Tone tone, const QString& text, formats::edi::Place place) {
  return {icon, {text, SheetCell::Style::Text, std::move(place), false, true, tone}};
}

} // namespace

QString AnswerWords::answered(const Answer& answer) {
  const QString kind = DocumentWords::text(answer.messageKind.text);
  const QString message = DocumentWords::text(answer.message.text);
  if (!answer.document.isEmpty()) {
    const QString number = DocumentWords::text(answer.document.text);
    const QString known = DocumentWords::meaning("reference", answer.documentKind.text);
    return known.isEmpty() ? tr("Document %1", "a number").arg(number)
                           : tr("%1 %2", "kind of a document, its number").arg(known, number);
  }
  if (!message.isEmpty())
    return kind.isEmpty() ? tr("Document %1", "a number").arg(message)
                          : tr("Document %1 (%2)", "a number, a kind").arg(message, kind);
  if (!answer.group.isEmpty())
    return tr("The group %1 as a whole").arg(DocumentWords::text(answer.group.text));
  if (!answer.interchange.isEmpty())
    return tr("The transmission %1 as a whole").arg(DocumentWords::text(answer.interchange.text));
  return tr("A document that is not named");
}

SheetContent::Notice AnswerWords::notice(const Document& document, const Answer& answer) {
  const QString what = answered(answer);
  const formats::edi::Place place = answer.code.place.isKnown() ? answer.code.place : answer.message.place;
  const bool isSyntax = document.kind == DocumentKind::SyntaxAcknowledgement;
  if (!isSyntax && answer.says.business != BusinessState::Unknown) {
    const DocumentWords::State state = DocumentWords::business(answer.says.business);
    return made(state.icon, state.tone, tr("%1: %2", "a document, what is said of it").arg(what, state.word), place);
  }
  switch (answer.says.transport) {
  case TransportState::Received:
    return made(Icon::Tick, Tone::Neutral, tr("%1: it arrived.").arg(what), place);
  case TransportState::Accepted:
    return made(Icon::Tick, Tone::Neutral, tr("%1: its form is in order.").arg(what), place);
  case TransportState::AcceptedWithErrors:
    return made(Icon::Triangle, Tone::Due, tr("%1: its form has errors; it was taken in all the same.").arg(what),
                place);
  case TransportState::PartlyAccepted:
    return made(Icon::Triangle, Tone::Due, tr("%1: only a part of it was taken in.").arg(what), place);
  case TransportState::Rejected:
    return made(Icon::Octagon, Tone::Failed, tr("%1: it was rejected because of its form.").arg(what), place);
  case TransportState::InterchangeRejected:
    return made(Icon::Octagon, Tone::Failed, tr("%1: the whole transmission was rejected.").arg(what), place);
  case TransportState::Unknown:
    break;
  }
  return made(Icon::Info, Tone::Neutral, tr("%1: nothing that is known here is said of it.").arg(what), place);
}

SheetContent::Notice AnswerWords::fault(const AnswerNote& note) {
  QString text = formats::edi::codeText(note.list, note.code.text);
  if (text.isEmpty())
    text = DocumentWords::text(note.text.text);
  if (text.isEmpty())
    text = tr("A fault with the code %1").arg(DocumentWords::text(note.code.text));
  const QString segment = DocumentWords::text(note.segment);
  const QString position = DocumentWords::text(note.position);
  const QString bad = DocumentWords::text(note.badValue.text);
  if (!segment.isEmpty() && !position.isEmpty())
    text = tr("%1 In segment %2, the one at place %3.", "a sentence, a tag, a number").arg(text, segment, position);
  else if (!segment.isEmpty())
    text = tr("%1 In segment %2.", "a sentence, a tag").arg(text, segment);
  if (!bad.isEmpty())
    text = tr("%1 What stands there: %2", "a sentence, a value").arg(text, bad);
  return made(Icon::Triangle, Tone::Due, text, note.code.place);
}

std::vector<SheetContent::Notice> AnswerWords::notices(const Document& document) {
  std::vector<SheetContent::Notice> notices;
  if (document.kind == DocumentKind::SyntaxAcknowledgement)
    notices.push_back(made(Icon::Info, Tone::Accent,
                           tr("A program looked at the form of what was sent. This does not say that anybody agreed to "
                              "its content: an order is confirmed only by an answer to the order."),
                           {}));
  else if (document.kind == DocumentKind::ApplicationAdvice)
    notices.push_back(made(Icon::Info, Tone::Accent,
                           tr("A program of the partner looked at the content. No person has answered with this."),
                           {}));
  if (!document.response.isEmpty() && document.answers.empty()) {
    const QString word = DocumentWords::meaning("response", document.responseMeaning, document.response.text);
    notices.push_back(made(Icon::Info, Tone::Accent, word, document.response.place));
  }
  for (const Answer& answer : document.answers) {
    if (notices.size() > kMostAnswers)
      break;
    notices.push_back(notice(document, answer));
    for (std::size_t i = 0; i < std::min(answer.notes.size(), kMostFaults); ++i)
      notices.push_back(fault(answer.notes[i]));
  }
  return notices;
}

} // namespace muniment::ui
