#include "core/formats/edi/edifact_answers.h"

#include "core/formats/edi/document_words.h"

namespace muniment::formats::edi {
namespace {

constexpr std::size_t kMostNotes = 1000;

void addNote(Answer& answer, AnswerNote note) {
  if (answer.notes.size() < kMostNotes)
    answer.notes.push_back(std::move(note));
}

} // namespace

/// The action, and behind it the error, as in UCI, UCF and UCM.
void EdifactAnswers::start(Segment& segment, std::size_t action) {
  m_builder.put(Target::AnswerStarts, {}, {}, {});
  Answer& answer = m_builder.openAnswer();
  answer.interchange = m_interchange;
  answer.code = value(segment, action);
  answer.says.transport = answer.code.text == "4"   ? TransportState::Rejected
                          : answer.code.text == "7" ? TransportState::Accepted
                          : answer.code.text == "8" ? TransportState::Received
                                                    : TransportState::Unknown;
  Value fault = value(segment, action + 1);
  if (!fault.isEmpty())
    addNote(answer, {"edifact-fault", std::move(fault), {}, {}, {}, {}, {}});
}

void EdifactAnswers::apply(Segment& segment) {
  const std::string_view tag = segment.tag();
  if (tag == "UCI") {
    m_interchange = value(segment, 1);
    start(segment, 4);
  } else if (tag == "UCF") {
    start(segment, 4);
    m_builder.openAnswer().group = value(segment, 1);
  } else if (tag == "UCM") {
    start(segment, 3);
    m_builder.openAnswer().message = value(segment, 1);
    m_builder.openAnswer().messageKind = value(segment, 2, 1);
  } else if (tag == "UCS") {
    addNote(m_builder.openAnswer(), {"edifact-fault", value(segment, 2), {}, value(segment, 1).text, {}, {}, {}});
  } else if (tag == "UCD") {
    Answer& answer = m_builder.openAnswer();
    AnswerNote note{"edifact-fault", value(segment, 1), {}, {}, value(segment, 2, 1).text, {}, {}};
    if (!answer.notes.empty())
      note.position = answer.notes.back().position;
    addNote(answer, std::move(note));
  } else if (tag == "ERC") {
    addNote(m_builder.openAnswer(), {{}, value(segment, 1, 1), {}, {}, {}, {}, {}});
  } else if (tag == "FTX") {
    addNote(m_builder.openAnswer(), {{}, {}, {}, {}, {}, {}, value(segment, 4, 1)});
  }
}

void EdifactAnswers::finish() {
  const Document& document = m_builder.document();
  Answer& answer = m_builder.openAnswer();
  for (const std::string_view meaning : {"message", "order", "invoice", "despatch", "delivery-note"}) {
    const Reference* const reference = document.reference(meaning);
    if (!reference || !answer.document.isEmpty())
      continue;
    answer.document = reference->number;
    answer.documentKind.text = meaning;
  }
  answer.code = document.response.isEmpty() ? document.purpose : document.response;
  answer.says.business =
      businessOfWord(document.responseMeaning.empty() ? document.purposeMeaning : document.responseMeaning);
}

} // namespace muniment::formats::edi
