#include "core/connect/manifest/manifest_parts.h"

namespace muniment::connect {
namespace {

using namespace Qt::StringLiterals;

ManifestPlace placeAt(const ManifestPlace& root, const QString& pointer) {
  const auto parsed = JsonPointer::parse(pointer);
  const ForeignJson* value = parsed ? parsed->in(*root.value) : nullptr;
  return value ? ManifestPlace{value, pointer, value->offset()} : root;
}

void checkNames(ManifestReader& reader, const ManifestPlace& root, const Manifest& manifest) {
  std::set<QString> used;
  for (const ManifestReader::Use& use : reader.uses()) {
    const bool site = use.source == Template::Source::Site;
    const auto& declared = site ? manifest.site : manifest.secrets;
    used.insert((site ? u"/site/"_s : u"/secrets/"_s) + pointerStep(use.name));
    if (!declared.contains(use.name))
      reader.report(use.place, makeError(ErrorKind::VerificationFailed, "manifest.undeclared"_L1, {use.name}));
  }
  const auto unused = [&](const std::map<QString, QString>& declared, const QString& where) {
    for (const auto& [name, title] : declared) {
      const QString pointer = where + pointerStep(name);
      if (!used.contains(pointer))
        reader.report(placeAt(root, pointer), makeError(ErrorKind::VerificationFailed, "manifest.unused"_L1, {name}));
    }
  };
  unused(manifest.site, u"/site/"_s);
  unused(manifest.secrets, u"/secrets/"_s);
}

/// An address that is written out, without anything of the site at its beginning, must lead to a listed host by TLS.
void checkAddress(ManifestReader& reader, const ManifestPlace& place, const Template& address, const HostList* hosts) {
  if (address.isEmpty())
    return;
  const Template::Piece& first = address.pieces().front();
  if (first.source == Template::Source::Base || first.source == Template::Source::Site)
    return;
  const QUrl url(first.text, QUrl::StrictMode);
  HostList own({url.host()});
  if (first.source != Template::Source::Literal || !own.check(url))
    reader.report(place, makeError(ErrorKind::VerificationFailed, "manifest.bad_address"_L1));
  else if (hosts && !hosts->contains(url.host()))
    reader.report(place, makeError(ErrorKind::VerificationFailed, "manifest.host_not_listed"_L1, {url.host()}));
}

void checkAddresses(ManifestReader& reader, const ManifestPlace& root, const Manifest& manifest) {
  checkAddress(reader, placeAt(root, u"/base"_s), manifest.base, nullptr);
  if (manifest.base.uses(Template::Source::Base) || manifest.base.uses(Template::Source::Input))
    reader.report(placeAt(root, u"/base"_s), makeError(ErrorKind::VerificationFailed, "manifest.bad_address"_L1));
  HostList hosts(manifest.allowHosts);
  if (!manifest.base.isEmpty())
    hosts.add(QUrl(manifest.base.pieces().front().text).host());
  const bool ticket = manifest.auth.kind == AuthRule::Kind::PasswordTicket;
  checkAddress(reader, placeAt(root, ticket ? u"/auth/ticketUrl"_s : u"/auth/tokenUrl"_s), manifest.auth.url, &hosts);
}

void checkResource(ManifestReader& reader, const ManifestPlace& root, const Manifest& manifest, const QString& name,
                   const QString& pointer) {
  if (!name.isEmpty() && !manifest.resources.contains(name))
    reader.report(placeAt(root, pointer), makeError(ErrorKind::VerificationFailed, "manifest.undeclared"_L1, {name}));
}

bool hasOperation(const Manifest& manifest, const QString& resource, const QString& operation) {
  const auto found = manifest.resources.find(resource);
  return found == manifest.resources.end() || found->second.operations.contains(operation);
}

void checkEvents(ManifestReader& reader, const ManifestPlace& root, const Manifest& manifest) {
  if (manifest.webhook)
    checkResource(reader, root, manifest, manifest.webhook->resource, u"/webhook/resource"_s);
  if (!manifest.events)
    return;
  if (!manifest.events->poll) {
    if (!manifest.webhook)
      reader.report(placeAt(root, u"/events"_s), makeError(ErrorKind::VerificationFailed, "manifest.no_webhook"_L1));
    return;
  }
  checkResource(reader, root, manifest, manifest.events->resource, u"/events/resource"_s);
  if (!hasOperation(manifest, manifest.events->resource, u"list"_s))
    reader.report(placeAt(root, u"/events/resource"_s),
                  makeError(ErrorKind::VerificationFailed, "manifest.no_operation"_L1, {u"list"_s}));
}

void checkUploads(ManifestReader& reader, const ManifestPlace& root, const Manifest& manifest) {
  if (manifest.auth.kind != AuthRule::Kind::Hmac)
    return;
  for (const auto& [name, resource] : manifest.resources) {
    for (const auto& [verb, operation] : resource.operations) {
      if (operation.body.kind == BodyRule::Kind::Multipart)
        reader.report(placeAt(root, u"/resources/"_s + pointerStep(name) + u'/' + verb + u"/body"_s),
                      makeError(ErrorKind::VerificationFailed, "manifest.upload_signed"_L1));
    }
  }
}

QString shown(const FieldValue& value) {
  return value.state == FieldValue::State::Missing ? u"nothing"_s : value.value;
}

/// The samples of a manifest are tried whenever it is read: a map that does not do what it says is no manifest.
void checkSample(ManifestReader& reader, const ManifestPlace& root, const Manifest& manifest, const SelfTest& test) {
  const auto resource = manifest.resources.find(test.resource);
  if (resource == manifest.resources.end())
    return;
  const FieldValues values = mapFields(resource->second.map, *test.sample, HostList(manifest.allowHosts));
  for (const auto& [field, expected] : test.expect) {
    const ManifestPlace place = placeAt(root, test.place + u"/expect/"_s + pointerStep(field));
    const auto found = values.find(field);
    if (found == values.end()) {
      reader.report(place, makeError(ErrorKind::VerificationFailed, "manifest.undeclared"_L1, {field}));
      continue;
    }
    const FieldValue& value = found->second;
    const bool asSaid = expected ? value.state != FieldValue::State::Missing && value.value == *expected
                                 : value.state == FieldValue::State::Missing;
    if (!asSaid)
      reader.report(place, makeError(ErrorKind::VerificationFailed, "manifest.test_fails"_L1,
                                     {field, shown(value), expected.value_or(u"nothing"_s)}));
  }
}

} // namespace

void checkTogether(ManifestReader& reader, const ManifestPlace& root, const Manifest& manifest) {
  if (!root.value->isObject())
    return;
  checkNames(reader, root, manifest);
  checkAddresses(reader, root, manifest);
  checkEvents(reader, root, manifest);
  checkUploads(reader, root, manifest);
  for (const SelfTest& test : manifest.tests) {
    checkResource(reader, root, manifest, test.resource, test.place + u"/resource"_s);
    if (test.sample)
      checkSample(reader, root, manifest, test);
    else if (!test.operation.isEmpty() && !hasOperation(manifest, test.resource, test.operation))
      reader.report(placeAt(root, test.place + u"/operation"_s),
                    makeError(ErrorKind::VerificationFailed, "manifest.no_operation"_L1, {test.operation}));
  }
}

} // namespace muniment::connect
