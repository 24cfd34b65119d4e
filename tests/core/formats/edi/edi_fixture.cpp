#include "tests/core/formats/edi/edi_fixture.h"

#include <QtCore/QStringList>

#include <algorithm>
#include <cstring>

namespace muniment::tests {

using namespace formats::edi;

namespace {

class PiecesStream final : public ByteStream {
 public:
  PiecesStream(std::string_view bytes, std::size_t piece) : m_left(bytes), m_piece(piece) {}
  Result<qint64> read(char* into, qint64 size) override {
    const std::size_t part = std::min({m_piece, static_cast<std::size_t>(size), m_left.size()});
    std::memcpy(into, m_left.data(), part);
    m_left.remove_prefix(part);
    return static_cast<qint64>(part);
  }

 private:
  std::string_view m_left;
  std::size_t m_piece;
};

std::string at(const Place& place) {
  return '@' + std::to_string(place.offset) + '+' + std::to_string(place.length) + ' ' + place.label;
}

std::string show(const Value& value) { return '[' + value.text + at(value.place) + ']'; }

std::string show(const Amount& amount) {
  return std::string(amount.meaning) + amount.code + show(amount.value) +
         (amount.number ? amount.number->toString().toStdString() : "-");
}

std::string show(const Finding& finding) {
  return finding.code + '(' + finding.value + '|' + finding.expected + '|' + finding.detail + '|' + finding.rule + ')' +
         at(finding.place);
}

// Declared before the template, which finds them by this alone.
std::string show(const NamedTime& time);
std::string show(const Reference& reference);
std::string show(const ItemId& item);
std::string show(const Event& event);
std::string show(const Secret& secret);
std::string show(const Attachment& attachment);
std::string show(const Party& party);
std::string show(const AnswerNote& note);
std::string show(const Answer& answer);
std::string show(const DocumentLine& line);
std::string show(const Document& document);

template <class T>
std::string showAll(const std::vector<T>& list) {
  std::string all;
  for (const T& one : list)
    all += ' ' + show(one);
  return all;
}

std::string show(const NamedTime& time) {
  return std::string(time.meaning) + time.code + show(time.value) + time.time.toString();
}
std::string show(const Reference& reference) {
  return std::string(reference.meaning) + reference.code + show(reference.number);
}
std::string show(const ItemId& item) { return std::string(item.meaning) + item.code + show(item.number); }
std::string show(const Event& event) { return std::string(event.meaning) + show(event.code) + event.time.toString(); }
std::string show(const Secret& secret) { return std::string(secret.meaning) + at(secret.place); }
std::string show(const Attachment& attachment) { return attachment.name + attachment.mime + at(attachment.place); }
std::string show(const Party& party) {
  return std::string(party.meaning) + show(party.role) + show(party.id) + show(party.name) + showAll(party.address);
}
std::string show(const AnswerNote& note) {
  return std::string(note.list) + show(note.code) + note.segment + note.position + note.element + show(note.text);
}
std::string show(const Answer& answer) {
  return show(answer.interchange) + show(answer.group) + show(answer.message) + show(answer.document) +
         show(answer.code) + std::string(nameOf(answer.says.transport)) + std::string(nameOf(answer.says.business)) +
         showAll(answer.notes);
}
std::string show(const DocumentLine& line) {
  return "\n  line " + std::to_string(line.ordinal) + at(line.place) + show(line.number) + std::string(line.action) +
         showAll(line.quantities) + show(line.unit) + show(line.price) + show(line.amount) + showAll(line.items) +
         show(line.description) + showAll(line.times) + showAll(line.references) + showAll(line.charges) +
         showAll(line.notes);
}
std::string show(const Document& document) {
  return "\n" + std::string(nameOf(document.dialect)) + ' ' + std::string(nameOf(document.kind)) + ' ' + document.code +
         at(document.place) + show(document.version) + show(document.message) + show(document.number) +
         show(document.issued) + document.issuedAt.toString() + show(document.purpose) + show(document.response) +
         show(document.currency) + show(document.envelope.sender) + show(document.envelope.control) +
         show(document.envelope.groupControl) + std::to_string(document.segments) + showAll(document.times) +
         showAll(document.parties) + showAll(document.references) + showAll(document.totals) +
         showAll(document.charges) + showAll(document.events) + showAll(document.packages) + showAll(document.notes) +
         showAll(document.attachments) + showAll(document.secrets) + showAll(document.answers) +
         showAll(document.lines) + std::to_string(document.lineCount) + showAll(document.findings) +
         std::to_string(document.leftOut);
}

} // namespace

Result<std::unique_ptr<ByteStream>> PiecesSource::open() { return std::make_unique<PiecesStream>(m_bytes, m_piece); }

ReadFile readAll(std::string_view bytes, std::size_t piece, ReadOptions options) {
  PiecesSource source(bytes, piece);
  ReadFile file;
  auto reader = readDocuments(source, options);
  if (!reader)
    return file;
  Document document;
  while ((*reader)->next(document).value_or(false))
    file.documents.push_back(std::move(document));
  file.findings = (*reader)->findings();
  return file;
}

Document readOne(std::string_view bytes) {
  ReadFile file = readAll(bytes);
  return file.documents.empty() ? Document() : std::move(file.documents.front());
}

std::string describe(const ReadFile& file) { return showAll(file.documents) + "\n" + showAll(file.findings); }

QString codesOf(const std::vector<Finding>& findings) {
  QStringList codes;
  for (const Finding& finding : findings)
    codes.append(QString::fromStdString(finding.code));
  codes.sort();
  return codes.join(u' ');
}

const Finding* findingOf(const std::vector<Finding>& findings, std::string_view code) {
  const auto found = std::ranges::find(findings, code, &Finding::code);
  return found == findings.end() ? nullptr : &*found;
}

QString numberOf(const Amount* amount) { return amount && amount->number ? amount->number->toString() : QString(); }

std::string x12(std::string_view group, std::string_view segments) {
  return "ISA*00*          *00*          *ZZ*BUYERCO        *ZZ*SUPPLIERCO     *260131*0915*U*00401*000000007*0*P*>~"
         "GS*" +
         std::string(group) + "*BUYERCO*SUPPLIERCO*20260131*0915*12*X*004010~" + std::string(segments) +
         "GE*1*12~IEA*1*000000007~";
}

std::string edifact(std::string_view segments) {
  return "UNB+UNOC:3+5412345000013:14+4012345000009:14+260131:0915+77'" + std::string(segments) + "UNZ+1+77'";
}

} // namespace muniment::tests
