#include "core/formats/edi/x12_answers.h"

#include "core/formats/edi/code_list.h"
#include "core/formats/edi/document_words.h"
#include "core/formats/edi/finding_catalogue.h"

namespace muniment::formats::edi {
namespace {

constexpr std::size_t kMostNotes = 1000;

TransportState stateOf(std::string_view code) {
  if (code == "A")
    return TransportState::Accepted;
  if (code == "E")
    return TransportState::AcceptedWithErrors;
  if (code == "P")
    return TransportState::PartlyAccepted;
  return hasWord("R M W X", code) ? TransportState::Rejected : TransportState::Unknown;
}

void addNote(Answer& answer, AnswerNote note) {
  if (answer.notes.size() < kMostNotes)
    answer.notes.push_back(std::move(note));
}

} // namespace

void X12Answers::begin() {
  m_groupKind = {};
  m_group = {};
  m_messages = 0;
}

void X12Answers::addFaults(Segment& segment, std::size_t from, std::string_view list) {
  Answer& answer = m_builder.openAnswer();
  for (std::size_t at = from; at <= segment.size(); ++at) {
    Value code = value(segment, at);
    if (!code.isEmpty())
      addNote(answer, {list, std::move(code), {}, {}, {}, {}, {}});
  }
}

void X12Answers::startMessage(Segment& segment) {
  ++m_messages;
  m_builder.put(Target::AnswerStarts, {}, {}, {});
  Answer& answer = m_builder.openAnswer();
  answer.groupKind = m_groupKind;
  answer.group = m_group;
  answer.messageKind = value(segment, 1);
  answer.message = value(segment, 2);
}

void X12Answers::endGroup(Segment& segment) {
  m_builder.put(Target::AnswerStarts, {}, {}, {});
  Answer& answer = m_builder.openAnswer();
  answer.groupKind = m_groupKind;
  answer.group = m_group;
  answer.code = value(segment, 1);
  answer.says.transport = stateOf(answer.code.text);
  addFaults(segment, 5, "x12-group-fault");
  const Value received = value(segment, 3);
  const auto number = readNumber(received.text, NumberStyle::Point);
  if (number && *number < Decimal::fromInteger(m_messages))
    m_builder.find(makeFinding("answer-count", received.place, received.text, std::to_string(m_messages)));
}

void X12Answers::startAdvice(Segment& segment) {
  m_builder.put(Target::AnswerStarts, {}, {}, {});
  Answer& answer = m_builder.openAnswer();
  answer.code = value(segment, 1);
  answer.says.business = businessOfWord(meaningOf("x12-advice", answer.code.text));
  answer.document = value(segment, 3);
  answer.group = value(segment, 8);
  answer.message = value(segment, 9);
  answer.messageKind = value(segment, 10);
  answer.documentKind.text = meaningOf("x12-advice-kind", answer.messageKind.text);
}

void X12Answers::apply(Segment& segment) {
  const std::string_view tag = segment.tag();
  if (tag == "AK1") {
    m_groupKind = value(segment, 1);
    m_group = value(segment, 2);
  } else if (tag == "AK2") {
    startMessage(segment);
  } else if (tag == "AK3" || tag == "IK3") {
    addNote(m_builder.openAnswer(),
            {"x12-segment-fault", value(segment, 4), value(segment, 1).text, value(segment, 2).text, {}, {}, {}});
  } else if (tag == "AK4" || tag == "IK4") {
    Answer& answer = m_builder.openAnswer();
    AnswerNote note{"x12-element-fault", value(segment, 3), {}, {}, value(segment, 1).text, value(segment, 4), {}};
    if (!answer.notes.empty()) {
      note.segment = answer.notes.back().segment;
      note.position = answer.notes.back().position;
    }
    addNote(answer, std::move(note));
  } else if (tag == "CTX") {
    addNote(m_builder.openAnswer(), {{}, {}, {}, {}, {}, {}, value(segment, 1)});
  } else if (tag == "AK5" || tag == "IK5") {
    Answer& answer = m_builder.openAnswer();
    answer.code = value(segment, 1);
    answer.says.transport = stateOf(answer.code.text);
    addFaults(segment, 2, "x12-document-fault");
  } else if (tag == "AK9") {
    endGroup(segment);
  } else if (tag == "TA1") {
    m_builder.put(Target::AnswerStarts, {}, {}, {});
    Answer& answer = m_builder.openAnswer();
    answer.interchange = value(segment, 1);
    answer.code = value(segment, 4);
    const bool isRejected = answer.code.text == "R";
    answer.says.transport = isRejected                                           ? TransportState::InterchangeRejected
                            : answer.code.text == "A" || answer.code.text == "E" ? TransportState::Received
                                                                                 : TransportState::Unknown;
    addFaults(segment, 5, "x12-interchange-fault");
  } else if (tag == "OTI") {
    startAdvice(segment);
  } else if (tag == "TED") {
    addNote(m_builder.openAnswer(), {{}, value(segment, 1), {}, {}, {}, {}, value(segment, 2)});
  } else if (tag == "NTE") {
    addNote(m_builder.openAnswer(), {{}, {}, {}, {}, {}, {}, value(segment, 2)});
  }
}

} // namespace muniment::formats::edi
