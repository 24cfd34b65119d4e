#include "core/workspace/verify/verify_records.h"

#include "core/access/scope_maker.h"
#include "core/store/record_member_repository.h"
#include "core/store/record_repository.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

constexpr int kPage = 500;

/// What a record is made of: `message …`, `item …` and `object …`, each with what must not change about it.
using Parts = std::map<QString, QString>;

/// As its manifest says. Nothing where the manifest cannot be read, which the scan of the vault reports.
std::optional<Parts> partsInManifest(Services& services, const Record& record) {
  Parts parts;
  const auto read = [&](const QByteArray& bytes) -> std::optional<Json> {
    const auto address = vault::VaultAddress::fromBytes(bytes);
    const auto content = address ? services.vault->read(*address) : Result<QByteArray>();
    const auto parsed = content && address ? parseJson(*content) : Result<Json>(Json());
    if (!parsed || !parsed->object())
      return std::nullopt;
    parts.emplace(u"object "_s + QString::fromLatin1(bytes.toHex()), QString::number(content->size()));
    return *parsed;
  };
  const auto header = read(record.manifest);
  if (!header || !header->at(u"pages").array() || !header->at(u"items").array())
    return std::nullopt;
  for (const Json& item : *header->at(u"items").array())
    parts.emplace(u"item "_s + item.at(u"content").text(u"id"), QString());
  for (const Json& listed : *header->at(u"pages").array()) {
    const auto page = read(QByteArray::fromHex(listed.text(u"address").toLatin1()));
    if (!page || !page->at(u"messages").array())
      return std::nullopt;
    for (const Json& message : *page->at(u"messages").array())
      parts.emplace(u"message "_s + message.at(u"content").text(u"id"), message.text(u"role"));
  }
  return parts;
}

Result<Parts> partsInTables(store::Connection& connection, const Record& record) {
  const Scope& system = access::ScopeMaker::system();
  store::RecordMemberRepository repository(connection);
  Parts parts;
  MUNIMENT_TRY_LET(objects, repository.objects(record.id, system));
  for (const store::ManifestObject& object : objects)
    parts.emplace(u"object "_s + QString::fromLatin1(object.address.toHex()), QString::number(object.size));
  MUNIMENT_TRY_LET(items, repository.items(record.id, system));
  for (const ItemId& item : items)
    parts.emplace(u"item "_s + item.toString(), QString());
  MUNIMENT_TRY_LET(messages, repository.roles(record.id, system));
  for (const RecordMessage& message : messages)
    parts.emplace(u"message "_s + message.message.toString(), nameOf(message.role));
  return parts;
}

void compare(const Record& record, const Parts& expected, const Parts& found, Verification& verification) {
  const auto report = [&](const QString& part, QLatin1StringView id) {
    const QString where = aggregateOf(record.id) + u' ' + part;
    verification.findings.push_back({where, makeError(ErrorKind::VerificationFailed, id, {where})});
  };
  for (const auto& [part, role] : expected) {
    const auto same = found.find(part);
    if (same == found.end())
      report(part, "verify.missing"_L1);
    else if (same->second != role)
      report(part, "verify.altered"_L1);
  }
  for (const auto& [part, role] : found) {
    if (!expected.contains(part))
      report(part, "verify.surplus"_L1);
  }
}

} // namespace

Result<void> verifyRecords(Services& services, store::Connection& connection, Verification& verification,
                           const SharedProgress& progress) {
  store::RecordRepository repository(connection);
  for (std::optional<RecordId> last;;) {
    MUNIMENT_TRY_LET(page, repository.scan(last, {}, kPage, access::ScopeMaker::system()));
    for (const Record& record : page) {
      if (progress && progress->isCancelled())
        return failure(ErrorKind::Cancelled, "base.cancelled"_L1);
      if (record.manifest.isEmpty()) // a residual: its manifest went, and its rows prove nothing any more
        continue;
      const auto expected = partsInManifest(services, record);
      if (!expected)
        continue;
      MUNIMENT_TRY_LET(found, partsInTables(connection, record));
      compare(record, *expected, found, verification);
    }
    if (page.size() < static_cast<std::size_t>(kPage))
      return {};
    last = page.back().id;
  }
}

} // namespace muniment::workspace
