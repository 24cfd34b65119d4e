#include "core/connect/manifest/read_manifest.h"

#include "core/connect/manifest/manifest_parts.h"

namespace muniment::connect {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kLargest = 1 << 20;

std::map<QString, QString> readNames(ManifestReader& reader, const ManifestPlace& place) {
  std::map<QString, QString> names;
  for (const auto& [name, member] : reader.members(place)) {
    if (name == "base"_L1 || name.isEmpty() || name.contains(u'{') || name.contains(u'}'))
      reader.report(member, makeError(ErrorKind::VerificationFailed, "manifest.bad_name"_L1, {name}));
    names.emplace(name, reader.text(member));
  }
  return names;
}

Resource readResource(ManifestReader& reader, const ManifestPlace& place) {
  static const QStringList kVerbs = {u"list"_s,   u"get"_s,     u"create"_s,    u"update"_s,     u"remove"_s,
                                     u"upload"_s, u"content"_s, u"subscribe"_s, u"unsubscribe"_s};
  Resource resource;
  const ManifestObject object(reader, place, kVerbs + QStringList{u"map"_s});
  for (const QString& verb : kVerbs) {
    if (const auto found = object.find(verb))
      resource.operations.emplace(verb, readOperation(reader, verb, *found));
  }
  if (const auto found = object.find(u"map"))
    resource.map = readFieldMaps(reader, *found);
  return resource;
}

void readConnection(ManifestReader& reader, ManifestObject& object, Manifest& manifest) {
  if (const auto version = object.need(u"manifest"))
    (void)reader.integer(*version, 1, 1);
  if (const auto id = object.need(u"id"))
    manifest.id = reader.name(*id);
  manifest.title = object.text(u"title");
  static const QStringList kSystems = {u"PN"_s, u"AD"_s, u"AC"_s, u"XC"_s};
  if (const auto system = object.find(u"system"))
    manifest.system = kSystems.value(reader.choice(*system, kSystems));
  if (const auto site = object.find(u"site"))
    manifest.site = readNames(reader, *site);
  if (const auto secrets = object.find(u"secrets"))
    manifest.secrets = readNames(reader, *secrets);
  if (const auto hosts = object.find(u"allowHosts")) {
    for (const ManifestPlace& each : reader.elements(*hosts)) {
      const QString host = reader.text(each);
      QUrl url;
      url.setHost(host);
      if (each.value->isString() && (url.host().isEmpty() || host.contains(u'*') || host.contains(u':')))
        reader.report(each, makeError(ErrorKind::VerificationFailed, "manifest.bad_host"_L1, {host}));
      manifest.allowHosts += host;
    }
  }
  manifest.base = object.filled(u"base");
}

Manifest readAll(ManifestReader& reader, const ManifestPlace& root) {
  Manifest manifest;
  ManifestObject object(reader, root,
                        {u"manifest"_s, u"id"_s, u"title"_s, u"system"_s, u"site"_s, u"secrets"_s, u"base"_s,
                         u"allowHosts"_s, u"auth"_s, u"limits"_s, u"resources"_s, u"events"_s, u"webhook"_s,
                         u"errors"_s, u"tests"_s});
  readConnection(reader, object, manifest);
  if (const auto auth = object.need(u"auth"))
    manifest.auth = readAuth(reader, *auth);
  if (const auto limits = object.find(u"limits"))
    manifest.limits = readLimits(reader, *limits);
  if (const auto resources = object.need(u"resources")) {
    for (const auto& [name, place] : reader.members(*resources))
      manifest.resources.emplace(name, readResource(reader, place));
  }
  if (const auto events = object.find(u"events"))
    manifest.events = readEvents(reader, *events);
  if (const auto webhook = object.find(u"webhook"))
    manifest.webhook = readWebhook(reader, *webhook);
  if (const auto errors = object.find(u"errors"))
    manifest.errors = readErrors(reader, *errors);
  if (const auto tests = object.find(u"tests"))
    manifest.tests = readSelfTests(reader, *tests);
  return manifest;
}

} // namespace

ManifestReading readManifest(QByteArrayView bytes) {
  ManifestReader reader(bytes);
  if (bytes.size() > kLargest) {
    reader.reportAt(0, {}, makeError(ErrorKind::VerificationFailed, "manifest.too_large"_L1));
    return {std::nullopt, reader.take()};
  }
  const auto document = ForeignJson::parse(bytes);
  if (!document) {
    const Error& error = document.error();
    reader.reportAt(error.arguments.value(0).toLongLong(), {},
                    makeError(ErrorKind::VerificationFailed, "manifest.not_json"_L1, {error.detail}));
    return {std::nullopt, reader.take()};
  }
  const ManifestPlace root{&*document, {}, document->offset()};
  Manifest manifest = readAll(reader, root);
  checkTogether(reader, root, manifest);
  if (!reader.isClean())
    return {std::nullopt, reader.take()};
  return {std::move(manifest), {}};
}

} // namespace muniment::connect
