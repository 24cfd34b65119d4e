#include "core/model/production.h"

#include "core/model/exact_json.h"

namespace muniment {
namespace {

using namespace Qt::StringLiterals;

constexpr int kLongestPrefix = 24;

Json jsonOf(const MessageTime& time) { return Json::Object{{u"at"_s, time.milliseconds}, {u"stamp"_s, stampOf(time)}}; }

MessageTime timeAt(const Json& content, QStringView member) {
  const Json& value = content.at(member);
  return timeFrom(value.number(u"at"), static_cast<int>(value.number(u"stamp")));
}

Sha256 digestAt(const Json& content, QStringView member) {
  return Sha256::fromHex(content.text(member)).value_or(Sha256());
}

} // namespace

QString model::batesNumber(const QString& prefix, std::int64_t number) {
  return prefix + QString::number(number).rightJustified(7, u'0');
}

bool model::isBatesPrefix(QStringView text) {
  return !text.isEmpty() && text.size() <= kLongestPrefix && std::ranges::all_of(text, [](QChar letter) {
    return letter.unicode() < 0x80 && (letter.isLetterOrNumber() || letter == u'-' || letter == u'_');
  });
}

QString model::aggregateOf(const ProductionId& id) { return u"production:"_s + id.toString(); }
QString model::aggregateOf(const PrivilegeWaiverId& id) { return u"privilege-waiver:"_s + id.toString(); }
QString model::aggregateOf(const WrittenPackageId& id) { return u"package:"_s + id.toString(); }

Json model::contentOf(const Production& production) {
  return Json::Object{{u"bates_first"_s, production.firstBates},
                      {u"bates_prefix"_s, production.batesPrefix},
                      {u"bytes"_s, production.bytes},
                      {u"captured"_s, production.captured},
                      {u"files"_s, production.files},
                      {u"first"_s, jsonOf(production.first)},
                      {u"frozen_at"_s, production.frozenAt.milliseconds()},
                      {u"frozen_by"_s, production.frozenBy},
                      {u"id"_s, production.id.toString()},
                      {u"items_sha256"_s, production.itemsDigest.toHex()},
                      {u"last"_s, jsonOf(production.last)},
                      {u"matter"_s, orNull(production.matter)},
                      {u"messages"_s, production.messages},
                      {u"number"_s, production.number},
                      {u"selection"_s, production.selection},
                      {u"supplements"_s, orNull(production.supplements)},
                      {u"title"_s, production.title}};
}

Result<Production> model::productionFrom(const Json& content) {
  Production production;
  production.firstBates = content.number(u"bates_first");
  production.batesPrefix = content.text(u"bates_prefix");
  production.bytes = content.number(u"bytes");
  production.captured = content.number(u"captured");
  production.files = content.number(u"files");
  production.first = timeAt(content, u"first");
  production.frozenAt = Instant::fromMilliseconds(content.number(u"frozen_at"));
  production.frozenBy = content.text(u"frozen_by");
  production.id = valueAt<ProductionId>(content, u"id");
  production.itemsDigest = digestAt(content, u"items_sha256");
  production.last = timeAt(content, u"last");
  production.matter = optionalAt<MatterId>(content, u"matter");
  production.messages = content.number(u"messages");
  production.number = content.text(u"number");
  production.selection = content.at(u"selection");
  production.supplements = optionalAt<ProductionId>(content, u"supplements");
  production.title = content.text(u"title");
  return exactly(std::move(production), content);
}

Json model::contentOf(const PrivilegeWaiver& waiver) {
  return Json::Object{{u"at"_s, waiver.at.milliseconds()},
                      {u"author"_s, waiver.author},
                      {u"id"_s, waiver.id.toString()},
                      {u"message"_s, waiver.message.toString()},
                      {u"reason"_s, waiver.reason}};
}

Result<PrivilegeWaiver> model::privilegeWaiverFrom(const Json& content) {
  PrivilegeWaiver waiver;
  waiver.at = Instant::fromMilliseconds(content.number(u"at"));
  waiver.author = content.text(u"author");
  waiver.id = valueAt<PrivilegeWaiverId>(content, u"id");
  waiver.message = valueAt<MessageId>(content, u"message");
  waiver.reason = content.text(u"reason");
  return exactly(std::move(waiver), content);
}

Json model::contentOf(const WrittenPackage& package) {
  return Json::Object{{u"bytes"_s, package.bytes},
                      {u"files"_s, package.files},
                      {u"format"_s, package.format},
                      {u"id"_s, package.id.toString()},
                      {u"manifest_sha256"_s, package.manifestDigest.toHex()},
                      {u"options"_s, package.options},
                      {u"production"_s, package.production.toString()},
                      {u"verified_at"_s, package.verifiedAt.milliseconds()},
                      {u"written_by"_s, package.writtenBy}};
}

Result<WrittenPackage> model::writtenPackageFrom(const Json& content) {
  WrittenPackage package;
  package.bytes = content.number(u"bytes");
  package.files = content.number(u"files");
  package.format = content.text(u"format");
  package.id = valueAt<WrittenPackageId>(content, u"id");
  package.manifestDigest = digestAt(content, u"manifest_sha256");
  package.options = content.at(u"options");
  package.production = valueAt<ProductionId>(content, u"production");
  package.verifiedAt = Instant::fromMilliseconds(content.number(u"verified_at"));
  package.writtenBy = content.text(u"written_by");
  return exactly(std::move(package), content);
}

QByteArray model::lineOf(const ProducedItem& item) {
  const QString name = item.item ? u"item:"_s + item.item->toString() : aggregateOf(item.message);
  return QByteArray::number(qlonglong(item.ordinal)) + ' ' + name.toLatin1() + ' ' +
         item.commitment.toHex().toLatin1() + '\n';
}

} // namespace muniment
