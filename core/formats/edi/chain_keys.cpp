#include "core/formats/edi/chain_keys.h"

#include "core/formats/edi/code_list.h"

#include <algorithm>
#include <array>

namespace muniment::formats::edi {
namespace {

struct Own final {
  DocumentKind kind;
  std::string_view key;
};

/// What a document is to those that refer to it by its number.
constexpr std::array kOwn{
    Own{DocumentKind::Order, "order"},
    Own{DocumentKind::ShipNotice, "despatch"},
    Own{DocumentKind::Receipt, "receipt"},
    Own{DocumentKind::Invoice, "invoice"},
    Own{DocumentKind::CreditNote, "credit-note"},
};

/// The words of references that lead to another document; delivery notes and bills of lading name the shipment.
constexpr std::array<std::array<std::string_view, 2>, 11> kLinks{{
    {"order", "order"},
    {"blanket-order", "order"},
    {"despatch", "despatch"},
    {"delivery-note", "despatch"},
    {"bill-of-lading", "shipment"},
    {"shipment", "shipment"},
    {"receipt", "receipt"},
    {"invoice", "invoice"},
    {"original-invoice", "invoice"},
    {"credit-note", "credit-note"},
    {"message", "message"},
}};

std::string_view linkOf(std::string_view meaning) {
  for (const auto& [word, key] : kLinks) {
    if (word == meaning)
      return key;
  }
  return {};
}

void add(std::vector<ChainKey>& keys, std::string_view kind, std::string_view number, std::int64_t line, bool isOwn) {
  ChainKey key{kind, normalisedNumber(number), line, isOwn};
  if (!kind.empty() && !key.number.empty() && std::ranges::find(keys, key) == keys.end())
    keys.push_back(std::move(key));
}

/// A group and a set, an interchange and a message: what an acknowledgement names.
std::string messageNumber(std::string_view group, std::string_view message) {
  return std::string(group) + '/' + std::string(message);
}

} // namespace

std::string normalisedNumber(std::string_view number) {
  std::string made;
  for (const char character : number) {
    if (character != ' ' && character != '\t')
      made += character >= 'a' && character <= 'z' ? static_cast<char>(character - 'a' + 'A') : character;
  }
  return made;
}

std::string looseNumber(std::string_view number) {
  std::string made = normalisedNumber(number);
  const std::size_t first = made.find_first_not_of('0');
  made.erase(0, first == std::string::npos ? made.size() : first);
  return made;
}

std::vector<ChainKey> chainKeysOf(const Document& document) {
  std::vector<ChainKey> keys;
  const std::string release = document.release.isEmpty() ? std::string() : '/' + document.release.text;
  for (const Own& own : kOwn) {
    if (own.kind == document.kind)
      add(keys, own.key, document.number.text + release, 0, true);
  }
  if (document.dialect == Dialect::Cxml)
    add(keys, "message", document.message.text, 0, true);
  const Envelope& envelope = document.envelope;
  const Value& outer = document.dialect == Dialect::X12 ? envelope.groupControl : envelope.control;
  if (document.dialect == Dialect::X12 || document.dialect == Dialect::Edifact) {
    add(keys, "interchange", envelope.control.text, 0, true);
    add(keys, "transmission", messageNumber(outer.text, document.message.text), 0, true);
  }
  for (const Reference& reference : document.references)
    add(keys, linkOf(reference.meaning), reference.number.text, 0, false);
  for (const DocumentLine& line : document.lines) {
    for (const Reference& reference : line.references)
      add(keys, linkOf(reference.meaning), reference.number.text, line.ordinal, false);
  }
  for (const Answer& answer : document.answers) {
    const Value& group = answer.group.isEmpty() ? answer.interchange : answer.group;
    if (!answer.message.isEmpty())
      add(keys, "transmission", messageNumber(group.text, answer.message.text), 0, false);
    else if (!answer.interchange.isEmpty())
      add(keys, "interchange", answer.interchange.text, 0, false);
    for (const ChainKey& key : answeredKeysOf(document, answer))
      add(keys, key.kind, key.number, 0, false);
  }
  return keys;
}

std::vector<ChainKey> answeredKeysOf(const Document& document, const Answer& answer) {
  std::vector<ChainKey> keys;
  std::string_view kind = linkOf(answer.documentKind.text);
  if (kind.empty() && document.dialect == Dialect::Cxml)
    kind = "message";
  if (kind.empty())
    kind = linkOf(meaningOf("ubl-document-type", answer.documentKind.text));
  if (kind.empty() && document.kind == DocumentKind::InvoiceAnswer)
    kind = "invoice";
  add(keys, kind, answer.document.text, 0, false);
  return keys;
}

} // namespace muniment::formats::edi
