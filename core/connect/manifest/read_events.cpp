#include "core/connect/manifest/manifest_parts.h"

namespace muniment::connect {
namespace {

using namespace Qt::StringLiterals;

const QStringList& troubles() {
  static const QStringList kWords = {u"signed-out"_s, u"refused"_s, u"not-found"_s, u"conflict"_s,
                                     u"invalid"_s,    u"busy"_s,    u"failed"_s};
  return kWords;
}

void readVerify(ManifestReader& reader, const ManifestPlace& place, WebhookRule& rule) {
  static const QStringList kKinds = {u"hmac-sha256"_s, u"shared-token"_s};
  const ForeignJson* kind = place.value->member(u"kind");
  rule.sharedToken = kind && kind->text() == kKinds.at(1);
  QStringList keys{u"kind"_s, u"header"_s, u"secret"_s};
  if (!rule.sharedToken)
    keys += {u"prefix"_s, u"encoding"_s, u"timestampHeader"_s, u"toleranceSec"_s};
  ManifestObject object(reader, place, keys);
  (void)object.choice(u"kind", kKinds);
  (void)object.need(u"header");
  rule.hmac.header = object.header(u"header", {});
  rule.secret = object.secret(u"secret");
  rule.hmac.prefix = object.text(u"prefix", false).toUtf8();
  rule.hmac.base64 = object.choice(u"encoding", {u"hex"_s, u"base64"_s}, false) == 1;
  rule.hmac.timestampHeader = object.header(u"timestampHeader", {});
  rule.toleranceSeconds = object.integer(u"toleranceSec", rule.toleranceSeconds, 10, 3600);
  if (object.has(u"toleranceSec") && rule.hmac.timestampHeader.isEmpty())
    reader.report(place, makeError(ErrorKind::VerificationFailed, "manifest.missing_key"_L1, {u"timestampHeader"_s}));
}

SelfTest readSelfTest(ManifestReader& reader, const ManifestPlace& place) {
  SelfTest test;
  test.place = place.pointer;
  const bool offline = place.value->member(u"sample") != nullptr;
  QStringList keys{u"name"_s, u"resource"_s, u"sample"_s, u"operation"_s};
  keys += offline ? QStringList{u"expect"_s} : QStringList{u"with"_s, u"atLeast"_s};
  ManifestObject object(reader, place, keys);
  test.name = object.text(u"name");
  test.resource = object.text(u"resource");
  (void)object.oneOf({u"sample"_s, u"operation"_s});
  test.operation = object.text(u"operation", false);
  test.atLeast = object.integer(u"atLeast", 0, 0, 1000);
  if (const auto with = object.find(u"with")) {
    for (const auto& [name, each] : reader.members(*with))
      test.with.emplace(name, QStringList(reader.text(each)));
  }
  if (!offline)
    return test;
  test.sample = *object.find(u"sample")->value;
  if (const auto expect = object.need(u"expect")) {
    for (const auto& [name, each] : reader.members(*expect)) {
      const bool nothing = each.value->isNull();
      test.expect.emplace(name, nothing ? std::nullopt : std::optional(reader.text(each)));
    }
  }
  return test;
}

} // namespace

EventRule readEvents(ManifestReader& reader, const ManifestPlace& place) {
  EventRule rule;
  const ForeignJson* mode = place.value->member(u"mode");
  rule.poll = !mode || mode->text() != "webhook"_L1;
  QStringList keys{u"mode"_s};
  if (rule.poll)
    keys += {u"resource"_s, u"everySec"_s, u"dedupe"_s, u"cursor"_s};
  ManifestObject object(reader, place, keys);
  (void)object.choice(u"mode", {u"poll"_s, u"webhook"_s});
  if (!rule.poll)
    return rule;
  rule.resource = object.text(u"resource");
  rule.everySeconds = object.integer(u"everySec", rule.everySeconds, 5, 86'400);
  rule.dedupe = object.pointer(u"dedupe");
  rule.cursor = object.maybePointer(u"cursor");
  return rule;
}

WebhookRule readWebhook(ManifestReader& reader, const ManifestPlace& place) {
  WebhookRule rule;
  ManifestObject object(reader, place,
                        {u"path"_s, u"verify"_s, u"ackWithin"_s, u"resource"_s, u"items"_s, u"dedupe"_s});
  rule.path = object.text(u"path");
  const auto path = object.find(u"path");
  if (path && path->value->isString() && (!rule.path.startsWith(u'/') || rule.path.contains(u'?')))
    reader.report(*path, makeError(ErrorKind::VerificationFailed, "manifest.bad_path"_L1, {rule.path}));
  if (const auto verify = object.need(u"verify"))
    readVerify(reader, *verify, rule);
  rule.ackWithinMs = object.integer(u"ackWithin", rule.ackWithinMs, 100, 30'000);
  rule.resource = object.text(u"resource");
  rule.items = object.pointer(u"items", false);
  rule.dedupe = object.pointer(u"dedupe");
  return rule;
}

ErrorRule readErrors(ManifestReader& reader, const ManifestPlace& place) {
  ErrorRule rule;
  ManifestObject object(reader, place, {u"message"_s, u"code"_s, u"codes"_s, u"statuses"_s});
  rule.message = object.maybePointer(u"message");
  rule.code = object.maybePointer(u"code");
  if (const auto codes = object.find(u"codes")) {
    (void)object.need(u"code");
    for (const auto& [code, each] : reader.members(*codes))
      rule.codes.emplace(code, PeerTrouble(reader.choice(each, troubles())));
  }
  if (const auto statuses = object.find(u"statuses")) {
    for (const auto& [status, each] : reader.members(*statuses)) {
      const int number = status.toInt();
      if (number < 400 || number > 599)
        reader.report(each, makeError(ErrorKind::VerificationFailed, "manifest.out_of_range"_L1,
                                      {QString::number(400), QString::number(599)}));
      rule.statuses.emplace(number, PeerTrouble(reader.choice(each, troubles())));
    }
  }
  return rule;
}

std::vector<SelfTest> readSelfTests(ManifestReader& reader, const ManifestPlace& place) {
  std::vector<SelfTest> tests;
  for (const ManifestPlace& each : reader.elements(place))
    tests.push_back(readSelfTest(reader, each));
  return tests;
}

} // namespace muniment::connect
