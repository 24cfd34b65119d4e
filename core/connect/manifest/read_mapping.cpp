#include "core/connect/manifest/manifest_parts.h"

namespace muniment::connect {
namespace {

using namespace Qt::StringLiterals;

std::optional<FieldMap::Pieces> readPieces(ManifestReader& reader, const ManifestPlace& place) {
  const auto made = reader.templateAt(place);
  if (!made)
    return std::nullopt;
  FieldMap::Pieces pieces;
  for (const Template::Piece& piece : made->pieces()) {
    if (piece.source == Template::Source::Literal) {
      pieces.emplace_back(piece.text);
      continue;
    }
    const auto pointer = piece.source == Template::Source::Input ? JsonPointer::parse(piece.text) : std::nullopt;
    if (!pointer || piece.form != Template::Form::Text) {
      reader.report(place, makeError(ErrorKind::VerificationFailed, "manifest.bad_pointer"_L1, {piece.text}));
      return std::nullopt;
    }
    pieces.emplace_back(*pointer);
  }
  return pieces;
}

void readDate(ManifestReader& reader, const ManifestPlace& place, FieldMap& map) {
  static const QStringList kForms = {u"iso8601"_s,    u"epoch-seconds"_s, u"epoch-milliseconds"_s, u"yyyyMMdd"_s,
                                     u"dd.MM.yyyy"_s, u"MM/dd/yyyy"_s,    u"yyyyMMddHHmm"_s,       u"yyyyMMddHHmmss"_s};
  const int index = reader.choice(place, kForms);
  map.date = FieldMap::Date(std::min(index + 1, int(FieldMap::Date::Pattern)));
  map.pattern = kForms.value(index);
}

void readDecimal(ManifestReader& reader, const ManifestPlace& place, FieldMap& map) {
  ManifestObject object(reader, place, {u"point"_s, u"group"_s});
  map.decimal =
      FieldMap::DecimalForm{object.has(u"point") ? object.text(u"point") : u"."_s, object.text(u"group", false)};
  const FieldMap::DecimalForm& form = *map.decimal;
  if (form.point.size() != 1 || form.group.size() > 1 || form.point == form.group)
    reader.report(place, makeError(ErrorKind::VerificationFailed, "manifest.bad_decimal"_L1));
}

void readTable(ManifestReader& reader, ManifestObject& object, FieldMap& map) {
  if (const auto table = object.find(u"enum")) {
    for (const auto& [from, to] : reader.members(*table))
      map.table.emplace(from, reader.text(to));
    if (map.table.empty() && table->value->isObject())
      reader.report(*table, makeError(ErrorKind::VerificationFailed, "manifest.empty"_L1));
  }
  if (const auto otherwise = object.find(u"else")) {
    map.otherwise = reader.text(*otherwise);
    if (map.table.empty())
      reader.report(*otherwise, makeError(ErrorKind::VerificationFailed, "manifest.else_without_enum"_L1));
  }
}

FieldMap readFieldMap(ManifestReader& reader, const ManifestPlace& place) {
  FieldMap map;
  if (place.value->isString()) {
    map.source = reader.pointerAt(place);
    return map;
  }
  ManifestObject object(
      reader, place,
      {u"from"_s, u"const"_s, u"template"_s, u"enum"_s, u"else"_s, u"date"_s, u"decimal"_s, u"url"_s, u"required"_s});
  const QString source = object.oneOf({u"from"_s, u"const"_s, u"template"_s});
  if (source == "from"_L1)
    map.source = object.pointer(u"from");
  else if (source == "const"_L1)
    map.source = object.text(u"const");
  else if (source == "template"_L1)
    map.source = readPieces(reader, *object.find(u"template")).value_or(FieldMap::Pieces());
  readTable(reader, object, map);
  if (const auto date = object.find(u"date"))
    readDate(reader, *date, map);
  if (const auto decimal = object.find(u"decimal"))
    readDecimal(reader, *decimal, map);
  map.url = object.flag(u"url");
  map.required = object.flag(u"required");
  const int conversions =
      int(!map.table.empty()) + int(object.has(u"date")) + int(object.has(u"decimal")) + int(map.url);
  if (conversions > 1)
    reader.report(place, makeError(ErrorKind::VerificationFailed, "manifest.many_conversions"_L1));
  return map;
}

} // namespace

FieldMaps readFieldMaps(ManifestReader& reader, const ManifestPlace& place) {
  FieldMaps maps;
  for (const auto& [name, each] : reader.members(place))
    maps.emplace(name, readFieldMap(reader, each));
  return maps;
}

} // namespace muniment::connect
