#include "tests/ui/documents/fake_documents.h"

#include "core/formats/edi/finding_catalogue.h"
#include "tests/support/later.h"

namespace muniment::tests {
namespace {

using namespace Qt::StringLiterals;
using formats::edi::BusinessState;
using formats::edi::DocumentKind;
using formats::edi::TransportState;

/// An id that says its number.
template <class I>
I idOf(std::int64_t number) {
  return *I::parse(u"018cc251-f400-7000-8000-%1"_s.arg(number, 12, 16, QChar(u'0')));
}

Instant at(int day, int hour) {
  return *Instant::parse(u"2026-03-%1T%2:05:00.000Z"_s.arg(day, 2, 10, QChar(u'0')).arg(hour, 2, 10, QChar(u'0')));
}

int countOf(const std::vector<formats::edi::Finding>& findings, formats::edi::Severity severity) {
  return static_cast<int>(std::ranges::count(findings, severity, &formats::edi::Finding::severity));
}

QString of(const std::string& text) { return QString::fromStdString(text); }

} // namespace

FakeDocuments::FakeDocuments(std::int64_t documents) : count(documents) {
  for (const QByteArray& text :
       {invoiceText(), shipNoticeText(), orderChangeText(), syntaxText(), orderText(), hostileText()})
    files.push_back(sampleOf(text));
}

DocumentId FakeDocuments::documentId(std::int64_t index) { return idOf<DocumentId>(100'000'000 - index); }

workspace::DocumentSummary FakeDocuments::summary(std::int64_t index) const {
  workspace::DocumentSummary row;
  row.id = documentId(index);
  row.item = idOf<ItemId>(7000 + index % 1000);
  row.ordinal = 1;
  row.captured = at(18 - static_cast<int>(index % 10), 8);
  row.partner = u"Harbour Freight Ltd."_s;
  row.partnerId = u"HBF"_s;
  row.direction = DocumentDirection::Received;
  row.isHeld = isHeld && index == 0;
  const auto scan = scans.find(row.id);
  row.isInfected = scan != scans.end() && scan->second.verdict == VirusScan::Verdict::Infected;
  if (index >= static_cast<std::int64_t>(files.size())) {
    row.kind = DocumentKind::Order;
    row.number = u"PO-%1"_s.arg(index);
    return row;
  }
  const formats::edi::Document& document = *files[static_cast<std::size_t>(index)].document;
  row.dialect = document.dialect;
  if (const auto paper = papers.find(static_cast<std::size_t>(index)); paper != papers.end()) {
    row.title = paper->second;
    row.partner.clear();
    row.direction = DocumentDirection::Unknown;
  }
  row.kind = document.kind;
  row.code = of(document.code);
  row.number = of(document.number.isEmpty() ? document.message.text : document.number.text);
  row.issued = document.issuedAt.day;
  row.currency = of(document.currency.text);
  if (const formats::edi::Amount* total = document.total("due"); total && total->number)
    row.total = total->number->toString();
  row.errors = countOf(document.findings, formats::edi::Severity::Error);
  row.warnings = countOf(document.findings, formats::edi::Severity::Warning);
  if (document.kind == DocumentKind::Order) {
    row.status = {TransportState::Accepted, BusinessState::Unknown};
    row.direction = DocumentDirection::Sent;
    row.isDeclared = true;
  }
  return row;
}

FakeDocuments::Answer<workspace::DocumentsPage> FakeDocuments::ask(workspace::DocumentsPage query) {
  asked.push_back(query);
  if (pageError)
    return later(Result<workspace::DocumentsPage::Answer>(std::unexpected(*pageError)));
  workspace::DocumentsPage::Answer answer;
  std::int64_t index = query.after ? query.after->value.toLongLong() : 0;
  for (; index < count && static_cast<int>(answer.documents.size()) < query.limit; ++index) {
    const workspace::DocumentSummary row = summary(index);
    if (query.filter.onlyFindings && row.errors == 0)
      continue;
    if (!query.filter.kinds.empty() && query.filter.kinds.front() != row.kind)
      continue;
    if (row.number.contains(query.filter.text, Qt::CaseInsensitive))
      answer.documents.push_back(row);
  }
  if (index < count)
    answer.next = {QString::number(index), documentId(index)};
  return later(Result<workspace::DocumentsPage::Answer>(std::move(answer)));
}

FakeDocuments::Answer<workspace::DocumentCounts> FakeDocuments::ask(workspace::DocumentCounts) {
  workspace::DocumentCounts::Answer answer;
  answer.total = count;
  answer.withFindings = std::min<std::int64_t>(count, 1);
  answer.partners = {{u"HBF"_s, u"Harbour Freight & Sons <b>"_s, count}};
  return later(Result<workspace::DocumentCounts::Answer>(std::move(answer)));
}

FakeDocuments::Answer<workspace::DocumentById> FakeDocuments::ask(workspace::DocumentById query) {
  if (documentError)
    return later(Result<workspace::DocumentById::Answer>(std::unexpected(*documentError)));
  workspace::DocumentById::Answer answer;
  for (std::int64_t index = 0; index < std::min<std::int64_t>(count, static_cast<std::int64_t>(files.size()));
       ++index) {
    if (documentId(index) != query.id)
      continue;
    answer.summary = summary(index);
    answer.document = *files[static_cast<std::size_t>(index)].document;
    if (isCut)
      answer.document = *sampleOf(files[static_cast<std::size_t>(index)].bytes, {query.firstLine}).document;
    answer.item.name = answer.summary.title.isEmpty() ? u"harbour-2026-03-18.edi"_s : answer.summary.title;
    answer.item.size = files[static_cast<std::size_t>(index)].bytes.size();
    if (const auto scan = scans.find(query.id); scan != scans.end()) {
      answer.scan = scan->second;
      if (answer.summary.isInfected)
        answer.document.findings.push_back(
            formats::edi::makeFinding("file-infected", {}, scan->second.threat.toStdString()));
    }
    if (answer.summary.isDeclared)
      answer.records = {u"R-2026-0007"_s};
    if (answer.summary.isHeld) {
      Hold hold;
      hold.code = u"H-12"_s;
      hold.name = u"Invoice dispute INV-77"_s;
      answer.holds.holds = {hold};
    }
    if (index >= 5) // it stands alone
      return later(Result<workspace::DocumentById::Answer>(std::move(answer)));
    for (const std::int64_t each : {4, 3, 2, 1, 0}) {
      if (each < count)
        answer.chain.push_back({summary(each), each == 3 ? u"transmission"_s : u"order"_s, u"PO-4711"_s, each != 1});
    }
    answer.missing = {{DocumentKind::Receipt, 48, at(19, 12), true}};
    answer.conversations = {{idOf<ConversationId>(3), u"Ana Lima, Harbour"_s, 2}};
    return later(Result<workspace::DocumentById::Answer>(std::move(answer)));
  }
  return later(
      Result<workspace::DocumentById::Answer>(std::unexpected(makeError(ErrorKind::NotFound, "item.unknown"_L1))));
}

FakeDocuments::Answer<workspace::DocumentBytes> FakeDocuments::ask(workspace::DocumentBytes query) {
  askedBytes.push_back(query);
  workspace::DocumentBytes::Answer answer;
  for (std::size_t index = 0; index < files.size(); ++index) {
    if (documentId(static_cast<std::int64_t>(index)) != query.id)
      continue;
    const formats::edi::Place& place = files[index].document->place;
    answer.first = place.offset;
    answer.total = place.length;
    answer.bytes = files[index].bytes.mid(place.offset, place.length).mid(query.offset, query.length);
  }
  return later(Result<workspace::DocumentBytes::Answer>(std::move(answer)));
}

FakeDocuments::Answer<workspace::DocumentAttachment> FakeDocuments::ask(workspace::DocumentAttachment query) {
  workspace::DocumentAttachment::Answer answer;
  for (std::size_t index = 0; index < files.size(); ++index) {
    if (documentId(static_cast<std::int64_t>(index)) != query.id)
      continue;
    const formats::edi::Attachment& file =
        files[index].document->attachments.at(static_cast<std::size_t>(query.number));
    answer.name = of(file.name);
    answer.bytes = QByteArray::fromBase64(files[index].bytes.mid(file.place.offset, file.place.length));
  }
  return later(Result<workspace::DocumentAttachment::Answer>(std::move(answer)));
}

FakeDocuments::Told<workspace::WholeItem> FakeDocuments::ask(workspace::PreviewItem query) {
  return ask(workspace::ExportItem{query.id});
}

FakeDocuments::Told<workspace::WholeItem> FakeDocuments::ask(workspace::ExportItem query) {
  for (std::size_t index = 0; index < files.size(); ++index) {
    const workspace::DocumentSummary row = summary(static_cast<std::int64_t>(index));
    if (row.item == query.id && row.isInfected)
      return later(
          Result<workspace::WholeItem>(failure(ErrorKind::Refused, "scan.infected"_L1, {scans.at(row.id).threat})));
    if (row.item == query.id)
      return later(Result<workspace::WholeItem>(workspace::WholeItem{{}, files[index].bytes}));
  }
  return later(Result<workspace::WholeItem>(std::unexpected(makeError(ErrorKind::NotFound, "item.unknown"_L1))));
}

FakeDocuments::Told<void> FakeDocuments::note(AccessAct act, const QString& subject) {
  noted.emplace_back(act, subject);
  return later(Result<void>());
}

std::int64_t FakeDocuments::addPaper(const QString& name, const QByteArray& bytes) {
  papers.emplace(files.size(), name);
  files.push_back(sampleOf(bytes));
  return count++;
}

} // namespace muniment::tests
