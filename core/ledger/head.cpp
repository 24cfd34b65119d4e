#include "core/ledger/head.h"

namespace muniment::ledger {
namespace {

using namespace Qt::StringLiterals;

} // namespace

QByteArray Head::line() const {
  const QByteArray before = previous ? "\"previous\":\"" + previous->toBytes().toHex() + "\"," : QByteArray();
  return "{\"at\":\"" + at.toString().toLatin1() + "\",\"key\":\"" + key.toBytes().toHex() + "\"," + before +
         "\"root\":\"" + root.toBytes().toHex() + "\",\"size\":" + QByteArray::number(qlonglong(size)) +
         ",\"workspace\":\"" + workspace.toString().toLatin1() + "\"}";
}

std::optional<Head> Head::parse(QByteArrayView line) {
  const auto json = parseJson(line);
  if (!json)
    return std::nullopt;
  const auto at = Instant::parse(json->text(u"at"_s));
  const auto key = PublicKey::fromHex(json->text(u"key"_s));
  const auto root = Sha256::fromHex(json->text(u"root"_s));
  const auto workspace = WorkspaceId::parse(json->text(u"workspace"_s));
  if (!at || !key || !root || !workspace)
    return std::nullopt;
  // A digest that cannot be read makes another line, and so no head.
  const auto previous = Sha256::fromHex(json->text(u"previous"_s));
  const Head head{*at, *key, previous, *root, json->number(u"size"_s), *workspace};
  return head.line() == line ? std::optional(head) : std::nullopt;
}

std::optional<Head> checkedHead(const store::StoredHead& stored) {
  const auto head = Head::parse(stored.line);
  const auto signature = Signature::fromBytes(stored.signature);
  if (!head || !signature || head->size != stored.size || head->key.toHex() != stored.signingKey)
    return std::nullopt;
  return verify(head->key, stored.line, *signature) ? head : std::nullopt;
}

} // namespace muniment::ledger
