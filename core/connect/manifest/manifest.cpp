#include "core/connect/manifest/manifest.h"

namespace muniment::connect {
namespace {

void addPointer(std::set<QString>& words, const JsonPointer& pointer) {
  for (const QString& step : pointer.steps())
    words.insert(step);
}

void addPath(std::set<QString>& words, const Template& path) {
  for (const Template::Piece& piece : path.pieces()) {
    if (piece.source != Template::Source::Literal)
      continue;
    for (const QString& step : piece.text.split(u'/', Qt::SkipEmptyParts))
      words.insert(step);
  }
}

void addOperation(std::set<QString>& words, const Operation& operation) {
  addPath(words, operation.path);
  for (const auto& [name, value] : operation.query)
    words.insert(name);
  for (const auto& [name, value] : operation.body.fields)
    words.insert(name);
  if (const auto* members = std::get_if<std::vector<std::pair<QString, BodyTree>>>(&operation.body.value.node)) {
    for (const auto& [name, value] : *members)
      words.insert(name);
  }
  for (const QString& name : {operation.paging.param, operation.paging.sizeParam})
    words.insert(name);
  addPointer(words, operation.items);
  addPointer(words, operation.item);
  addPointer(words, operation.paging.next);
}

void addMap(std::set<QString>& words, const FieldMap& map) {
  if (const auto* pointer = std::get_if<JsonPointer>(&map.source))
    addPointer(words, *pointer);
  if (const auto* pieces = std::get_if<FieldMap::Pieces>(&map.source)) {
    for (const auto& piece : *pieces) {
      if (const auto* pointer = std::get_if<JsonPointer>(&piece))
        addPointer(words, *pointer);
    }
  }
}

} // namespace

std::set<QString> Manifest::words() const {
  std::set<QString> words;
  addPath(words, auth.url);
  for (const auto& [name, resource] : resources) {
    for (const auto& [verb, operation] : resource.operations)
      addOperation(words, operation);
    for (const auto& [field, map] : resource.map)
      addMap(words, map);
  }
  for (const auto& pointer : {errors.message, errors.code}) {
    if (pointer)
      addPointer(words, *pointer);
  }
  words.erase(QString());
  return words;
}

} // namespace muniment::connect
