#include "core/capture/document_batch.h"
#include "core/formats/edi/chain_keys.h"
#include "core/store/document_links.h"

namespace muniment::capture {
namespace {

using namespace Qt::StringLiterals;
using formats::edi::Answer;
using formats::edi::BusinessState;
using formats::edi::ChainKey;
using formats::edi::Dialect;
using formats::edi::Document;
using formats::edi::DocumentKind;
using formats::edi::Party;
using formats::edi::StatusTracks;
using formats::edi::TransportState;

static_assert(static_cast<int>(TransportState::Received) == store::kDocumentReceived &&
              static_cast<int>(BusinessState::Received) == store::kDocumentReceived);
static_assert(static_cast<int>(TransportState::Rejected) == store::kDocumentRejected &&
              static_cast<int>(TransportState::InterchangeRejected) > store::kDocumentRejected);

constexpr qsizetype kLongest = 200;
constexpr std::size_t kMostKeys = 2000; ///< of one document

QString textOf(std::string_view utf8) {
  QString text = QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
  return text.replace(QChar(u'\0'), QChar(0xfffd)).left(kLongest).trimmed();
}

/// Counted numbers are equal as numbers: files write `0000000013` and `13`.
std::string counted(std::string_view number) {
  std::string made = formats::edi::looseNumber(number);
  return made.empty() && !number.empty() ? std::string("0") : made;
}

class KeyList final {
 public:
  void add(std::string_view kind, std::string_view number, bool isOwn, StatusTracks says = {}, std::int64_t line = 0) {
    DocumentKey key{textOf(kind),
                    textOf(number),
                    textOf(formats::edi::looseNumber(number)),
                    line,
                    isOwn,
                    static_cast<int>(says.transport),
                    static_cast<int>(says.business)};
    if (key.loose.isEmpty())
      key.loose = key.number;
    if (key.kind.isEmpty() || key.number.isEmpty() || m_keys.size() >= kMostKeys)
      return;
    const auto isSame = [&](const DocumentKey& other) {
      return other.kind == key.kind && other.number == key.number && other.isOwn == key.isOwn;
    };
    const auto known = std::ranges::find_if(m_keys, isSame);
    if (known == m_keys.end()) {
      m_keys.push_back(std::move(key));
      return;
    }
    if (key.transport != 0)
      known->transport = key.transport;
    if (key.business != 0)
      known->business = key.business;
  }
  [[nodiscard]] std::vector<DocumentKey> take() { return std::move(m_keys); }

 private:
  std::vector<DocumentKey> m_keys;
};

bool isTransmission(std::string_view kind) { return kind == "transmission" || kind == "interchange"; }

std::string joined(std::string_view outer, std::string_view inner) { return counted(outer) + '/' + counted(inner); }

/// By what acknowledgements of the form name this document.
void addTransmission(KeyList& keys, const Document& document) {
  const auto& envelope = document.envelope;
  const bool isX12 = document.dialect == Dialect::X12;
  if (!isX12 && document.dialect != Dialect::Edifact)
    return;
  if (!envelope.control.isEmpty())
    keys.add("interchange", counted(envelope.control.text), true);
  const std::string group = isX12 ? envelope.groupKind.text + counted(envelope.groupControl.text)
                                  : joined(envelope.control.text, envelope.groupControl.text);
  if (!envelope.groupControl.isEmpty())
    keys.add("group", group, true);
  const auto& outer = isX12 ? envelope.groupControl : envelope.control;
  if (!outer.isEmpty() && !document.message.isEmpty())
    keys.add("transmission", joined(outer.text, document.message.text), true);
}

void addAnswer(KeyList& keys, const Document& document, const Answer& answer) {
  const bool isX12 = document.dialect == Dialect::X12;
  const auto& outer = answer.group.isEmpty() ? answer.interchange : answer.group;
  if (!answer.message.isEmpty() && !outer.isEmpty())
    keys.add("transmission", joined(outer.text, answer.message.text), false, answer.says);
  else if (!answer.group.isEmpty() && answer.message.isEmpty())
    keys.add("group",
             isX12 ? answer.groupKind.text + counted(answer.group.text)
                   : joined(answer.interchange.text, answer.group.text),
             false, answer.says);
  else if (!answer.interchange.isEmpty())
    keys.add("interchange", counted(answer.interchange.text), false, answer.says);
  for (const ChainKey& key : formats::edi::answeredKeysOf(document, answer))
    keys.add(key.kind, key.number, false, answer.says);
}

/// Who of the parties speaks to whom, where no envelope says it.
std::pair<const Party*, const Party*> speakers(const Document& document) {
  const auto first = [&](std::initializer_list<std::string_view> meanings) -> const Party* {
    for (const std::string_view meaning : meanings) {
      if (const Party* const party = document.party(meaning))
        return party;
    }
    return nullptr;
  };
  const Party* const buyer = first({"buyer", "bill-to", "ship-to", "payer"});
  const Party* const seller = first({"seller", "supplier", "invoice-issuer", "payee"});
  switch (document.kind) {
  case DocumentKind::OrderAnswer:
  case DocumentKind::ShipNotice:
  case DocumentKind::Invoice:
  case DocumentKind::CreditNote:
    return {seller, buyer};
  case DocumentKind::InvoiceAnswer:
  case DocumentKind::SyntaxAcknowledgement:
  case DocumentKind::ApplicationAdvice:
    return {first({"message-sender", "buyer"}), first({"message-receiver", "seller"})};
  default:
    return {buyer, seller};
  }
}

QString codeOf(const Party* party) {
  if (!party)
    return {};
  return textOf(formats::edi::normalisedNumber(party->id.isEmpty() ? party->name.text : party->id.text));
}

QString nameOfParty(const Party* party) { return party ? textOf(party->name.text) : QString(); }

} // namespace

DocumentEnds endsOf(const Document& document) {
  const auto [from, to] = speakers(document);
  DocumentEnds ends{textOf(formats::edi::normalisedNumber(document.envelope.sender.text)),
                    textOf(formats::edi::normalisedNumber(document.envelope.receiver.text)), nameOfParty(from),
                    nameOfParty(to)};
  if (ends.sender.isEmpty() && ends.receiver.isEmpty()) {
    ends.sender = codeOf(from);
    ends.receiver = codeOf(to);
  }
  return ends;
}

std::vector<DocumentKey> documentKeys(const Document& document) {
  KeyList keys;
  addTransmission(keys, document);
  for (const ChainKey& key : formats::edi::chainKeysOf(document)) {
    if (!isTransmission(key.kind))
      keys.add(key.kind, key.number, key.isOwn, {}, key.line);
  }
  for (const Answer& answer : document.answers)
    addAnswer(keys, document, answer);
  const bool isCancelled = document.kind == DocumentKind::OrderCancellation ||
                           (document.kind == DocumentKind::OrderChange && document.purposeMeaning == "cancel");
  if (const auto* const order = document.reference("order"); isCancelled && order)
    keys.add("order", formats::edi::normalisedNumber(order->number.text), false,
             {TransportState::Unknown, BusinessState::Cancelled});
  return keys.take();
}

} // namespace muniment::capture
