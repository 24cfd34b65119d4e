#include "core/formats/edi/document_builder.h"

#include "core/formats/edi/code_list.h"
#include "core/formats/edi/document_words.h"
#include "core/formats/edi/finding_catalogue.h"

#include <algorithm>

namespace muniment::formats::edi {
namespace {

constexpr std::size_t kMostBytes = std::size_t{32} << 20;
constexpr std::size_t kMostParts = 2000;
constexpr std::size_t kMostLineParts = 100;
constexpr std::size_t kMostFindings = 500;
constexpr std::size_t kPartOverhead = 160;

} // namespace

bool DocumentBuilder::isAffordable(std::size_t bytes) {
  if (m_spent + bytes > kMostBytes) {
    ++m_document.leftOut;
    return false;
  }
  m_spent += bytes;
  return true;
}

template <class T>
void DocumentBuilder::keep(std::vector<T>& list, T part, std::size_t bytes) {
  if (list.size() >= (m_hasLine ? std::min(kMostParts, kMostLineParts) : kMostParts))
    ++m_document.leftOut;
  else if (isAffordable(bytes + kPartOverhead))
    list.push_back(std::move(part));
}

void DocumentBuilder::begin(Document document) {
  m_document = std::move(document);
  m_checks.begin();
  m_order.reset();
  m_hasLine = m_hasParty = m_hasAnswer = m_isAllowance = false;
  m_spent = 0;
}

bool DocumentBuilder::keepsLine() const {
  const std::int64_t ordinal = m_line.ordinal;
  return m_hasLine && ordinal >= m_options.firstLine && ordinal - m_options.firstLine < m_options.mostLines;
}

void DocumentBuilder::find(Finding finding) {
  if (m_document.findings.size() < kMostFindings)
    m_document.findings.push_back(std::move(finding));
  else
    ++m_document.leftOut;
}

void DocumentBuilder::attach(Attachment attachment) {
  const std::size_t bytes = attachment.name.size() + attachment.mime.size();
  keep(m_document.attachments, std::move(attachment), bytes);
}

Answer& DocumentBuilder::openAnswer() {
  m_hasAnswer = true;
  return m_answer;
}

void DocumentBuilder::startLine(Value number) {
  endLine();
  m_spentBefore = m_spent;
  m_hasLine = true;
  m_hasParty = false;
  m_isAllowance = false;
  m_line = DocumentLine();
  m_line.ordinal = ++m_document.lineCount;
  m_line.place = number.place;
  m_line.number = std::move(number);
}

void DocumentBuilder::endLine() {
  if (!m_hasLine)
    return;
  m_checks.addLine(m_line, m_document);
  const bool isPayment = m_document.kind == DocumentKind::Payment;
  const bool isKept = keepsLine();
  m_hasLine = false;
  if (!isKept)
    m_spent = m_spentBefore;
  if (isPayment && !m_line.references.empty() && m_line.references.front().meaning == "invoice") {
    Answer paid;
    paid.document = m_line.references.front().number;
    paid.documentKind.text = "invoice";
    paid.says.business = BusinessState::Paid;
    keep(m_document.answers, std::move(paid), paid.document.text.size());
  }
  if (isKept && isAffordable(kPartOverhead))
    m_document.lines.push_back(std::move(m_line));
}

void DocumentBuilder::startLevel(const Value& kind, const Place& place) {
  m_checks.addLevel();
  endLine();
  if (kind.text == "O")
    m_order.reset();
  if (kind.text != "I")
    return;
  startLine({});
  m_line.place = place;
  if (m_order)
    m_line.references.push_back(*m_order);
}

StatedTime DocumentBuilder::timeOf(std::string_view text, std::string_view beside) const {
  switch (m_document.dialect) {
  case Dialect::X12:
    return readX12Time(text, beside);
  case Dialect::Edifact:
    return readEdifactTime(text, beside);
  default:
    return readIsoTime(text);
  }
}

Amount DocumentBuilder::amountOf(std::string_view meaning, std::string_view code, Value value, NumberStyle style) {
  if (style == NumberStyle::Cents && value.text.find('.') != std::string::npos)
    find(makeFinding("cents-with-point", value.place, value.text));
  Amount made;
  made.meaning = meaning;
  made.code = code;
  made.number = readNumber(value.text, style);
  made.value = std::move(value);
  return made;
}

void DocumentBuilder::putHeader(Target target, std::string_view meaning, Value value, std::string_view beside) {
  const auto set = [&value](Value& into) {
    if (into.isEmpty())
      into = std::move(value);
  };
  switch (target) {
  case Target::Number:
    return set(m_document.number);
  case Target::Release:
    return set(m_document.release);
  case Target::Version:
    return set(m_document.version);
  case Target::Profile:
    return set(m_document.profile);
  case Target::Message:
    return set(m_document.message);
  case Target::Sender:
    return set(m_document.envelope.sender);
  case Target::Receiver:
    return set(m_document.envelope.receiver);
  case Target::Currency:
    return set(m_document.currency);
  case Target::TaxPointCode:
    return set(m_document.taxPointCode);
  case Target::Issued:
    m_document.issuedAt = timeOf(value.text, beside);
    m_document.issued = std::move(value);
    return;
  case Target::Purpose:
    m_document.purposeMeaning = meaning;
    return set(m_document.purpose);
  case Target::Response:
    m_document.responseMeaning = meaning;
    return set(m_document.response);
  default: // Kind
    if ((meaning == "credit-note" || value.text == "CR" || value.text == "CN") &&
        m_document.kind == DocumentKind::Invoice)
      m_document.kind = DocumentKind::CreditNote;
    return set(m_document.kindCode);
  }
}

void DocumentBuilder::putParty(Target target, std::string_view meaning, Value value) {
  if (target == Target::PartyStarts) {
    m_hasParty = !m_hasLine && m_document.parties.size() < kMostParts;
    if (m_hasParty) {
      m_document.parties.emplace_back();
      m_document.parties.back().meaning = meaning;
      m_document.parties.back().role = std::move(value);
    }
    return;
  }
  if (!m_hasParty || !isAffordable(value.text.size() + kPartOverhead))
    return;
  Party& party = m_document.parties.back();
  Value* const into = target == Target::PartyId       ? &party.id
                      : target == Target::PartyIdKind ? &party.idKind
                      : target == Target::PartyName   ? &party.name
                                                      : &party.contact;
  if (target == Target::PartyAddress)
    keep(party.address, std::move(value), 0);
  else if (into->isEmpty())
    *into = std::move(value);
}

void DocumentBuilder::putAmount(Target target, std::string_view meaning, std::string_view code, Value value,
                                NumberStyle style) {
  const std::size_t bytes = value.text.size();
  Amount amount = amountOf(meaning, code, std::move(value), style);
  if (target == Target::Total) {
    if (m_hasLine && meaning == "line" && m_line.amount.value.isEmpty())
      m_line.amount = std::move(amount);
    else if (!m_hasLine)
      keep(m_document.totals, std::move(amount), bytes);
    return;
  }
  const bool isTax = target == Target::Tax;
  const bool isAllowance = m_isAllowance || meaning == "allowance";
  if (!isTax && meaning != "adjustment" && isAllowance) {
    amount.meaning = "allowance";
    const auto negative = amount.number ? Decimal::subtract(Decimal(), *amount.number) : Result<Decimal>(Decimal());
    amount.number = amount.number && negative ? std::optional(*negative) : std::nullopt;
  }
  // In X12 what a line is charged adds to the total; elsewhere it is within the amount of the line.
  const bool isPartOfLine = m_hasLine && m_document.dialect != Dialect::X12;
  if (!isPartOfLine)
    m_checks.addCharge(amount, isTax);
  if (!m_hasLine || meaning == "adjustment")
    keep(m_document.charges, std::move(amount), bytes);
  else if (keepsLine())
    keep(m_line.charges, std::move(amount), bytes);
}

void DocumentBuilder::putLine(Target target, std::string_view meaning, std::string_view code, Value value,
                              NumberStyle style) {
  if (!m_hasLine || !isAffordable(value.text.size() + kPartOverhead))
    return;
  switch (target) {
  case Target::LineNumber:
    if (m_line.number.isEmpty())
      m_line.number = std::move(value);
    return;
  case Target::LineAction:
    m_line.action = meaning;
    m_line.actionCode = std::move(value);
    return;
  case Target::Quantity:
    return keep(m_line.quantities, amountOf(meaning, code, std::move(value), style), 0);
  case Target::Unit:
    if (m_line.unit.isEmpty())
      m_line.unit = std::move(value);
    return;
  case Target::Price:
    if (m_line.price.value.isEmpty() || code == "AAA")
      m_line.price = amountOf("price", code, std::move(value), style);
    return;
  case Target::PriceBase:
    m_line.priceBase = readNumber(value.text, style);
    return;
  case Target::Paid:
  case Target::LineAmount:
    if (m_line.amount.value.isEmpty())
      m_line.amount = amountOf(meaning, code, std::move(value), style);
    return;
  case Target::Item:
    return keep(m_line.items, ItemId{meaning, std::string(code), std::move(value)}, 0);
  default: // Text
    if (m_line.description.isEmpty())
      m_line.description = std::move(value);
    else
      keep(m_line.notes, std::move(value), 0);
  }
}

void DocumentBuilder::putAnswer(Target target, std::string_view meaning, Value value) {
  if (target == Target::AnswerStarts) {
    if (m_hasAnswer)
      keep(m_document.answers, std::exchange(m_answer, {}), 0);
    m_hasAnswer = true;
    return;
  }
  if (!isAffordable(value.text.size() + kPartOverhead))
    return;
  Answer& answer = openAnswer();
  switch (target) {
  case Target::AnswerCode:
    answer.code = std::move(value);
    if (m_document.kind == DocumentKind::SyntaxAcknowledgement)
      answer.says.transport = transportOfWord(meaning == "approved" ? "accepted" : meaning);
    else
      answer.says.business = businessOfWord(meaning);
    return;
  case Target::AnswerDocument:
    if (answer.document.isEmpty())
      answer.document = std::move(value);
    return;
  case Target::AnswerDocumentKind:
    answer.documentKind = std::move(value);
    return;
  case Target::AnswerReason:
    return keep(answer.notes, AnswerNote{"ubl-reason", std::move(value), {}, {}, {}, {}, {}}, 0);
  default: // AnswerText
    return keep(answer.notes, AnswerNote{{}, {}, {}, {}, {}, {}, std::move(value)}, 0);
  }
}

void DocumentBuilder::put(Target target, std::string_view meaning, std::string_view code, Value value,
                          std::string_view beside, NumberStyle style) {
  const std::size_t bytes = value.text.size();
  if (target <= Target::Kind)
    return putHeader(target, meaning, std::move(value), beside);
  if (target >= Target::AnswerStarts)
    return putAnswer(target, meaning, std::move(value));
  if (target >= Target::PartyStarts && target <= Target::PartyContact)
    return putParty(target, meaning, std::move(value));
  switch (target) {
  case Target::When: {
    NamedTime time{meaning, std::string(code), std::move(value), {}};
    time.time = timeOf(time.value.text, beside);
    if (meaning == "event" && !m_document.events.empty())
      m_document.events.back().time = time.time;
    else
      keep(m_hasLine ? m_line.times : m_document.times, std::move(time), bytes);
    return;
  }
  case Target::Refers:
    if (meaning == "order" && !m_hasLine && m_document.kind == DocumentKind::ShipNotice)
      m_order = Reference{meaning, std::string(code), value};
    return keep(m_hasLine ? m_line.references : m_document.references,
                Reference{meaning, std::string(code), std::move(value)}, bytes);
  case Target::Note:
    return keep(m_hasLine ? m_line.notes : m_document.notes, std::move(value), bytes);
  case Target::Event:
    return keep(m_document.events, Event{meaning, std::move(value), timeOf(beside, {})}, bytes);
  case Target::Package:
    return keep(m_document.packages, std::move(value), bytes);
  case Target::Secret:
    return keep(m_document.secrets, Secret{meaning, value.place}, 0);
  case Target::ChargeKind:
    m_isAllowance = value.text == "A" || value.text == "false";
    return;
  case Target::Total:
  case Target::Charge:
  case Target::Tax:
    return putAmount(target, meaning, code, std::move(value), style);
  case Target::TaxPartStarts:
    return m_checks.startTaxPart(m_document);
  case Target::TaxPart:
    return m_checks.addToTaxPart(amountOf(meaning, code, std::move(value), style));
  case Target::LineStarts:
    return startLine(std::move(value));
  case Target::LineEnds:
    return endLine();
  default:
    return putLine(target, meaning, code, std::move(value), style);
  }
}

Document DocumentBuilder::finish() {
  endLine();
  if (m_hasAnswer)
    keep(m_document.answers, std::exchange(m_answer, {}), 0);
  m_hasAnswer = false;
  if (m_document.kind == DocumentKind::OrderAnswer) {
    Answer answer;
    if (const Reference* const order = m_document.reference("order"))
      answer.document = order->number;
    answer.documentKind.text = "order";
    answer.code = m_document.response.isEmpty() ? m_document.purpose : m_document.response;
    answer.says.business = orderStateOfWord(m_document.responseMeaning);
    if (answer.says.business == BusinessState::Unknown)
      answer.says.business = orderStateOfWord(m_document.purposeMeaning);
    if (answer.says.business == BusinessState::Unknown)
      answer.says.business = BusinessState::Received;
    m_document.answers.push_back(std::move(answer));
  }
  if (m_document.issued.isEmpty()) {
    for (const NamedTime& time : m_document.times) {
      if (m_document.issued.isEmpty() && (time.meaning == "invoice" || time.meaning == "order")) {
        m_document.issued = time.value;
        m_document.issuedAt = time.time;
      }
    }
  }
  m_checks.finish(m_document);
  if (m_document.leftOut > 0)
    m_document.findings.push_back(makeFinding("parts-left-out", m_document.place, std::to_string(m_document.leftOut)));
  std::ranges::stable_sort(m_document.findings, std::ranges::greater(), &Finding::severity);
  return std::move(m_document);
}

} // namespace muniment::formats::edi
