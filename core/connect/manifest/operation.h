#pragma once

#include "core/connect/http/foreign_json.h"
#include "core/connect/http/json_pointer.h"
#include "core/connect/manifest/template.h"

#include <variant>

namespace muniment::connect {

/// A JSON body whose texts are templates. A member that is one missing `{name?}` is left out.
struct BodyTree final {
  std::variant<ForeignJson, Template, std::vector<BodyTree>, std::vector<std::pair<QString, BodyTree>>> node;
};

struct BodyRule final {
  enum class Kind { None, Json, Form, FormWithJsonField, Multipart };
  Kind kind = Kind::None;
  BodyTree value;     ///< of json, form-with-json-field and a multipart with a JSON part
  QString valueField; ///< where that value stands in a form
  std::vector<std::pair<QString, Template>> fields;
  QString fileField; ///< of a multipart that carries a file
};

struct PagingRule final {
  enum class Kind { None, Page, Offset, Cursor, NextLink, LinkHeader, PathSuffix };
  Kind kind = Kind::None;
  QString param;
  QString sizeParam;
  int size = 0; ///< a shorter page is the last one; 0: only an empty one is
  int first = 1;
  JsonPointer next;
  std::optional<JsonPointer> total; ///< how many pages there are
  QString suffix;
};

/// What an answer must say to be a success beside its status.
struct OkRule final {
  JsonPointer at;
  QString is;
};

/// One call of a peer's interface.
struct Operation final {
  QByteArray method;
  Template path;
  std::vector<std::pair<QString, Template>> query;
  std::vector<std::pair<QByteArray, Template>> headers;
  BodyRule body;
  PagingRule paging;
  JsonPointer items; ///< of a list
  JsonPointer item;  ///< of a single answer
  std::optional<OkRule> ok;
  bool repeatable = false;
};

} // namespace muniment::connect
