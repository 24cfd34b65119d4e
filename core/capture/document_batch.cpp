#include "core/capture/document_batch.h"

#include "core/capture/envelope_json.h"
#include "core/formats/edi/chain_keys.h"
#include "core/search/fold.h"

namespace muniment::capture {
namespace {

using namespace Qt::StringLiterals;
using formats::edi::Amount;
using formats::edi::Dialect;
using formats::edi::Document;
using formats::edi::DocumentKind;
using formats::edi::DocumentLine;
using formats::edi::Severity;

constexpr qsizetype kLongestText = 200; ///< of what is indexed
constexpr qsizetype kMostWords = qsizetype{64} << 10;

QString textOf(std::string_view utf8) {
  QString text = QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
  // NUL is no text in either database; its bytes stay in the original.
  return text.replace(QChar(u'\0'), QChar(0xfffd)).left(kLongestText).trimmed();
}

template <class Name>
QString wordOf(Name name) {
  const std::string_view word = nameOf(name);
  return QString::fromLatin1(word.data(), static_cast<qsizetype>(word.size()));
}

/// What answers are ordered by: when it was sent, else the day that it bears.
QString stampOf(const Document& document) {
  const formats::edi::StatedTime& sent = document.envelope.time;
  const formats::edi::StatedTime& time = sent.isKnown() ? sent : document.issuedAt;
  if (!time.isKnown())
    return {};
  return time.day.toString(Qt::ISODate) + u'T' + (time.time.isValid() ? time.time : QTime(0, 0)).toString(Qt::ISODate);
}

/// The same transmission twice has the same of these; empty where it has none.
QString transmissionOf(const Document& document, const DocumentEnds& ends) {
  const auto& envelope = document.envelope;
  if (document.dialect == Dialect::Cxml)
    return textOf(document.message.text);
  if (envelope.control.isEmpty())
    return {};
  QStringList parts{ends.sender, ends.receiver, textOf(envelope.control.text), textOf(envelope.groupControl.text),
                    textOf(document.message.text)};
  return parts.join(u'\x1f').left(5 * kLongestText);
}

void appendWords(QByteArray& words, std::string_view text) {
  if (words.size() < kMostWords && !text.empty())
    search::appendIndexText(words, textOf(text));
}

QByteArray wordsOf(const Document& document) {
  QByteArray words(" ");
  appendWords(words, document.number.text);
  appendWords(words, document.code);
  for (const formats::edi::Party& party : document.parties) {
    appendWords(words, party.name.text);
    appendWords(words, party.id.text);
  }
  appendWords(words, document.envelope.sender.text);
  appendWords(words, document.envelope.receiver.text);
  for (const formats::edi::Reference& reference : document.references)
    appendWords(words, reference.number.text);
  for (const DocumentLine& line : document.lines) {
    appendWords(words, line.description.text);
    for (const formats::edi::ItemId& item : line.items)
      appendWords(words, item.number.text);
    for (const formats::edi::Reference& reference : line.references)
      appendWords(words, reference.number.text);
  }
  return words;
}

std::int64_t countOf(const Document& document, Severity severity) {
  return std::ranges::count(document.findings, severity, &formats::edi::Finding::severity);
}

Json factsOf(const Document& document, const DocumentEnds& ends, DocumentDirection stated, const std::string& title) {
  Json::Object facts{{u"code"_s, textOf(document.code)},
                     {u"currency"_s, textOf(document.currency.text)},
                     {u"dialect"_s, wordOf(document.dialect)},
                     {u"envelope"_s, envelopeJson(document.envelope)},
                     {u"errors"_s, countOf(document, Severity::Error)},
                     {u"lines"_s, document.lineCount},
                     {u"notes"_s, countOf(document, Severity::Information)},
                     {u"plain_number"_s, textOf(formats::edi::looseNumber(document.number.text))},
                     {u"receiver_name"_s, ends.receiverName},
                     {u"sender_name"_s, ends.senderName},
                     {u"stated"_s, static_cast<int>(stated)},
                     {u"test"_s, document.isTest},
                     {u"total"_s, totalOf(document)},
                     {u"transmission"_s, transmissionOf(document, ends)},
                     {u"warnings"_s, countOf(document, Severity::Warning)}};
  if (!title.empty())
    facts.emplace(u"title"_s, textOf(title));
  return facts;
}

} // namespace

QString totalOf(const Document& document) {
  for (const std::string_view meaning : {"due", "gross", "order-total", "paid", "net", "lines"}) {
    const Amount* const total = document.total(meaning);
    if (total && total->number)
      return total->number->toString();
  }
  // Orders often state no total; it follows from their lines where all of them were kept.
  const bool isOrder = document.kind == DocumentKind::Order || document.kind == DocumentKind::OrderAnswer;
  if (!isOrder || document.lines.empty() || document.lineCount != std::ssize(document.lines))
    return {};
  Decimal sum;
  for (const DocumentLine& line : document.lines) {
    const std::optional<Decimal> value = line.value();
    const auto made = value ? Decimal::add(sum, *value) : Result<Decimal>(Failure(Error()));
    if (!made)
      return {};
    sum = *made;
  }
  return sum.toString();
}

Result<void> DocumentBatchBuilder::add(std::int64_t ordinal, Document document, Instant now) {
  const DocumentEnds ends = endsOf(document);
  for (const QString& end : {ends.sender, ends.receiver}) {
    if (const auto rules = m_rules.find(end); rules != m_rules.end())
      formats::edi::applyPartnerRules(rules->second, document);
  }
  store::NewDocument added;
  PartnerDocument& kept = added.document;
  kept.id = DocumentId::make(now);
  kept.item = m_target.item;
  kept.ordinal = ordinal;
  kept.first = document.place.offset < 0 ? 0 : document.place.offset;
  kept.size = document.place.length;
  kept.kind = wordOf(document.kind);
  kept.number = textOf(document.number.text);
  kept.sender = ends.sender;
  kept.receiver = ends.receiver;
  kept.issued = document.issuedAt.day;
  kept.stamp = stampOf(document);
  const std::string title = isPaper(document.dialect) ? m_target.name.toStdString() : std::string();
  kept.facts = factsOf(document, ends, m_target.stated, title);
  kept.keys = documentKeys(document);
  kept.matter = m_target.matter;
  kept.capturedAt = m_target.capturedAt;
  kept.salt = makeSalt();
  added.words = wordsOf(document);
  if (isPaper(document.dialect))
    appendWords(added.words, title);
  m_bytes += added.words.size() + static_cast<qsizetype>(kept.keys.size()) * 200 + 1500;
  m_batch.documents.push_back(std::move(added));
  return {};
}

Result<DocumentBatch> DocumentBatchBuilder::take() {
  // Ids of one moment are in no order; the list follows the file.
  std::vector<DocumentId> ids;
  std::ranges::transform(m_batch.documents, std::back_inserter(ids),
                         [](const store::NewDocument& added) { return added.document.id; });
  std::ranges::sort(ids);
  for (std::size_t i = 0; i < ids.size(); ++i) {
    PartnerDocument& document = m_batch.documents[i].document;
    document.id = ids[i];
    MUNIMENT_TRY_LET(digest, commitment(document.salt, contentOf(document)));
    m_batch.leaves.push_back({aggregateOf(document.id), digest});
  }
  m_bytes = 0;
  return std::exchange(m_batch, {});
}

} // namespace muniment::capture
