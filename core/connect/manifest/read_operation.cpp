#include "core/connect/manifest/manifest_parts.h"

#include <QtCore/QRegularExpression>

namespace muniment::connect {
namespace {

using namespace Qt::StringLiterals;

BodyTree readTree(ManifestReader& reader, const ManifestPlace& place) {
  BodyTree tree;
  if (place.value->isString()) {
    tree.node = reader.templateAt(place).value_or(Template());
  } else if (place.value->isArray()) {
    std::vector<BodyTree> elements;
    for (const ManifestPlace& each : reader.elements(place))
      elements.push_back(readTree(reader, each));
    tree.node = std::move(elements);
  } else if (place.value->isObject()) {
    std::vector<std::pair<QString, BodyTree>> members;
    for (const auto& [name, each] : reader.members(place))
      members.emplace_back(name, readTree(reader, each));
    tree.node = std::move(members);
  } else {
    tree.node = *place.value;
  }
  return tree;
}

std::vector<std::pair<QString, Template>> readFields(ManifestReader& reader, const ManifestPlace& place) {
  std::vector<std::pair<QString, Template>> fields;
  for (const auto& [name, each] : reader.members(place))
    fields.emplace_back(name, reader.templateAt(each).value_or(Template()));
  return fields;
}

QStringList bodyKeys(BodyRule::Kind kind) {
  switch (kind) {
  case BodyRule::Kind::Json:
    return {u"value"_s};
  case BodyRule::Kind::Form:
    return {u"fields"_s};
  case BodyRule::Kind::FormWithJsonField:
    return {u"fields"_s, u"field"_s, u"value"_s};
  case BodyRule::Kind::Multipart:
    return {u"fields"_s, u"field"_s, u"value"_s, u"file"_s};
  case BodyRule::Kind::None:
    break;
  }
  return {u"fields"_s, u"field"_s, u"value"_s, u"file"_s};
}

void checkBody(ManifestReader& reader, const ManifestPlace& place, const Operation& operation) {
  const bool bodiless = operation.method == "GET" || operation.method == "HEAD";
  if (bodiless && operation.body.kind != BodyRule::Kind::None)
    reader.report(place, makeError(ErrorKind::VerificationFailed, "manifest.body_unexpected"_L1,
                                   {QString::fromLatin1(operation.method)}));
}

bool usesKey(const Template& text) {
  for (const Template::Piece& piece : text.pieces()) {
    if (piece.source == Template::Source::Input && piece.text == "idempotencyKey"_L1)
      return true;
  }
  return false;
}

bool usesKey(const BodyTree& tree) {
  if (const auto* text = std::get_if<Template>(&tree.node))
    return usesKey(*text);
  if (const auto* elements = std::get_if<std::vector<BodyTree>>(&tree.node))
    return std::ranges::any_of(*elements, [](const BodyTree& each) { return usesKey(each); });
  const auto* members = std::get_if<std::vector<std::pair<QString, BodyTree>>>(&tree.node);
  return members && std::ranges::any_of(*members, [](const auto& each) { return usesKey(each.second); });
}

/// A peer can only recognise a repetition by a key that we send along.
bool usesKey(const Operation& operation) {
  const auto inField = [](const auto& each) { return usesKey(each.second); };
  return usesKey(operation.body.value) || std::ranges::any_of(operation.body.fields, inField) ||
         std::ranges::any_of(operation.headers, inField) || std::ranges::any_of(operation.query, inField);
}

void readRequest(ManifestReader& reader, ManifestObject& object, Operation& operation) {
  static const QStringList kMethods = {u"GET"_s, u"POST"_s, u"PUT"_s, u"PATCH"_s, u"DELETE"_s, u"HEAD"_s};
  operation.method = kMethods.value(object.choice(u"method", kMethods)).toLatin1();
  operation.path = object.filled(u"path");
  const auto path = object.find(u"path");
  if (path && path->value->isString() && !path->value->text().startsWith(u'/'))
    reader.report(*path, makeError(ErrorKind::VerificationFailed, "manifest.bad_path"_L1, {path->value->text()}));
  if (const auto query = object.find(u"query"))
    operation.query = readFields(reader, *query);
  if (const auto headers = object.find(u"headers")) {
    for (const auto& [name, each] : reader.members(*headers)) {
      static const QRegularExpression kToken(u"^[A-Za-z0-9!#$%&'*+.^_`|~-]{1,64}$"_s);
      static const QStringList kOurs = {u"authorization"_s, u"content-length"_s, u"content-type"_s, u"host"_s,
                                        u"transfer-encoding"_s};
      if (kOurs.contains(name.toLower()) || !kToken.match(name).hasMatch())
        reader.report(each, makeError(ErrorKind::VerificationFailed, "manifest.bad_header"_L1, {name}));
      operation.headers.emplace_back(name.toLatin1(), reader.templateAt(each).value_or(Template()));
    }
  }
  if (const auto body = object.find(u"body")) {
    operation.body = readBody(reader, *body);
    checkBody(reader, *body, operation);
  }
  operation.repeatable = object.flag(u"repeatable");
  if (operation.repeatable && !usesKey(operation))
    reader.report(*object.find(u"repeatable"),
                  makeError(ErrorKind::VerificationFailed, "manifest.repeatable_without_key"_L1));
}

} // namespace

BodyRule readBody(ManifestReader& reader, const ManifestPlace& place) {
  static const QStringList kKinds = {u"json"_s, u"form"_s, u"form-with-json-field"_s, u"multipart"_s};
  BodyRule rule;
  const ForeignJson* kind = place.value->member(u"kind");
  rule.kind = BodyRule::Kind((kind ? kKinds.indexOf(kind->text()) : -1) + 1);
  ManifestObject object(reader, place, bodyKeys(rule.kind) + QStringList{u"kind"_s});
  (void)object.choice(u"kind", kKinds);
  const bool needsValue = rule.kind == BodyRule::Kind::Json || rule.kind == BodyRule::Kind::FormWithJsonField;
  if (const auto value = needsValue ? object.need(u"value") : object.find(u"value"))
    rule.value = readTree(reader, *value);
  if (rule.kind == BodyRule::Kind::FormWithJsonField || object.has(u"field") ||
      (rule.kind == BodyRule::Kind::Multipart && object.has(u"value")))
    rule.valueField = object.text(u"field");
  if (const auto fields = rule.kind == BodyRule::Kind::Form ? object.need(u"fields") : object.find(u"fields"))
    rule.fields = readFields(reader, *fields);
  if (rule.kind == BodyRule::Kind::Multipart)
    rule.fileField = object.text(u"file");
  return rule;
}

PagingRule readPaging(ManifestReader& reader, const ManifestPlace& place) {
  using Kind = PagingRule::Kind;
  static const QStringList kKinds = {u"none"_s,      u"page"_s,        u"offset"_s,     u"cursor"_s,
                                     u"next-link"_s, u"link-header"_s, u"path-suffix"_s};
  PagingRule rule;
  const ForeignJson* kind = place.value->member(u"kind");
  const auto index = kind ? kKinds.indexOf(kind->text()) : -1;
  rule.kind = Kind(std::max<qsizetype>(index, 0));
  QStringList keys{u"kind"_s};
  if (rule.kind == Kind::Page || rule.kind == Kind::PathSuffix || index < 0)
    keys += {u"param"_s, u"sizeParam"_s, u"size"_s, u"first"_s, u"totalPages"_s, u"suffix"_s};
  if (rule.kind == Kind::Offset)
    keys += {u"param"_s, u"sizeParam"_s, u"size"_s};
  if (rule.kind == Kind::Cursor)
    keys += {u"param"_s, u"sizeParam"_s, u"size"_s, u"next"_s};
  if (rule.kind == Kind::NextLink)
    keys += {u"sizeParam"_s, u"size"_s, u"next"_s};
  if (rule.kind == Kind::LinkHeader)
    keys += {u"sizeParam"_s, u"size"_s};
  ManifestObject object(reader, place, keys);
  (void)object.choice(u"kind", kKinds);
  rule.sizeParam = object.text(u"sizeParam", false);
  rule.size = object.integer(u"size", 0, 1, 100'000);
  if (!rule.sizeParam.isEmpty())
    (void)object.need(u"size");
  if (rule.kind == Kind::Page || rule.kind == Kind::PathSuffix || rule.kind == Kind::Offset ||
      rule.kind == Kind::Cursor)
    rule.param = object.text(u"param");
  if (rule.kind == Kind::Cursor || rule.kind == Kind::NextLink)
    rule.next = object.pointer(u"next");
  rule.first = object.integer(u"first", 1, 0, 1);
  rule.total = object.maybePointer(u"totalPages");
  if (rule.kind == Kind::PathSuffix)
    rule.suffix = object.text(u"suffix");
  return rule;
}

Operation readOperation(ManifestReader& reader, const QString& verb, const ManifestPlace& place) {
  QStringList keys = {u"method"_s, u"path"_s, u"query"_s, u"headers"_s, u"body"_s, u"repeatable"_s, u"ok"_s};
  const bool isList = verb == "list"_L1;
  keys += isList ? QStringList{u"items"_s, u"paging"_s} : QStringList{u"item"_s};
  Operation operation;
  ManifestObject object(reader, place, keys);
  readRequest(reader, object, operation);
  if (const auto ok = object.find(u"ok")) {
    ManifestObject rule(reader, *ok, {u"at"_s, u"is"_s});
    operation.ok = OkRule{rule.pointer(u"at"), rule.text(u"is")};
  }
  operation.item = object.pointer(u"item", false);
  operation.items = object.pointer(u"items", isList);
  if (const auto paging = object.find(u"paging"))
    operation.paging = readPaging(reader, *paging);
  if (verb == "upload"_L1 && operation.body.kind != BodyRule::Kind::Multipart)
    reader.report(place, makeError(ErrorKind::VerificationFailed, "manifest.upload_without_file"_L1));
  for (const auto& [name, value] : operation.query) {
    if (name == operation.paging.param || name == operation.paging.sizeParam)
      reader.report(*object.find(u"query"), makeError(ErrorKind::VerificationFailed, "manifest.both"_L1, {name}));
  }
  return operation;
}

} // namespace muniment::connect
