#include "app/reading/read_answers.h"

#include "core/base/error_catalogue.h"
#include "core/base/json.h"

#include <QtCore/QUrl>

namespace muniment::reading {
namespace {

using namespace Qt::StringLiterals;
using connect::InboundReply;

InboundReply jsonReply(int status, const Json& content) {
  auto bytes = canonicalJson(content);
  return {status, "application/json", bytes ? std::move(*bytes) : QByteArray("{}")};
}

Json jsonOf(const workspace::ReleasedDocument& document) {
  return Json::Object{{u"folder"_s, document.folder},
                      {u"id"_s, document.item.id.toString()},
                      {u"name"_s, document.item.name},
                      {u"record"_s, document.record},
                      {u"sha256"_s, document.item.digest.toHex()},
                      {u"size"_s, document.item.size},
                      {u"type"_s, document.type},
                      {u"version"_s, document.version}};
}

/// Without who works here: names of people are not for other programs.
Json fieldsOf(const Case& file) {
  Json::Object fields;
  for (const auto& [name, value] : file.fields) {
    if (name == casefield::kOwner || name == casefield::kDeputy)
      continue;
    fields.emplace(name, Json::Object{{u"at"_s, value.at.toString()},
                                      {u"source"_s, value.source.isEmpty() ? u"workspace"_s : value.source},
                                      {u"value"_s, value.text}});
  }
  return fields;
}

Json jsonOf(const workspace::ReleasedCase& one) {
  Json::Array documents, folders, references;
  for (const workspace::ReleasedDocument& document : one.documents)
    documents.push_back(jsonOf(document));
  for (const QString& folder : one.file.folders)
    folders.emplace_back(folder);
  for (const Case::Reference& reference : one.file.references)
    references.emplace_back(Json::Object{{u"number"_s, reference.number}, {u"system"_s, reference.system}});
  return Json::Object{{u"changed_at"_s, one.file.changedAt.toString()},
                      {u"documents"_s, std::move(documents)},
                      {u"fields"_s, fieldsOf(one.file)},
                      {u"folders"_s, std::move(folders)},
                      {u"id"_s, one.file.id.toString()},
                      {u"kind"_s, nameOf(one.file.kind)},
                      {u"number"_s, one.file.number},
                      {u"references"_s, std::move(references)}};
}

} // namespace

QByteArray etagOf(const CapturedItem& item) { return '"' + item.digest.toHex().toLatin1() + '"'; }

InboundReply casesReply(const std::vector<workspace::ReleasedCase>& cases) {
  Json::Array items;
  for (const workspace::ReleasedCase& one : cases)
    items.push_back(jsonOf(one));
  return jsonReply(200, Json::Object{{u"items"_s, std::move(items)}});
}

InboundReply documentReply(const workspace::ReleasedDocument& document) {
  InboundReply reply = jsonReply(200, jsonOf(document));
  reply.headers = {{"ETag", etagOf(document.item)}};
  return reply;
}

InboundReply contentReply(workspace::ReadDocuments::Answer answer, bool isPart) {
  const CapturedItem& item = answer.document.item;
  InboundReply reply{isPart ? 206 : 200, "application/octet-stream", std::move(answer.bytes)};
  reply.headers = {{"Accept-Ranges", "bytes"},
                   {"Content-Disposition", "attachment; filename*=UTF-8''" + QUrl::toPercentEncoding(item.name)},
                   {"ETag", etagOf(item)},
                   {"X-Content-Type-Options", "nosniff"}};
  if (isPart)
    reply.headers.emplace_back("Content-Range", "bytes " + QByteArray::number(answer.first) + '-' +
                                                    QByteArray::number(answer.first + reply.body.size() - 1) + '/' +
                                                    QByteArray::number(item.size));
  return reply;
}

InboundReply problemReply(int status, const Error& error) {
  return jsonReply(status,
                   Json::Object{{u"error"_s, Json::Object{{u"code"_s, error.id}, {u"message"_s, errorText(error)}}}});
}

InboundReply problemReply(const Error& error) {
  if (error.id == "reading.range_wrong"_L1) {
    InboundReply reply = problemReply(416, error);
    reply.headers = {{"Content-Range", "bytes */" + error.arguments.value(0).toLatin1()}};
    return reply;
  }
  switch (error.kind) {
  case ErrorKind::NotFound:
    return problemReply(404, error);
  case ErrorKind::Refused: {
    if (error.id == "scan.infected"_L1)
      return problemReply(403, error);
    InboundReply reply = problemReply(401, makeError(ErrorKind::Refused, "reading.token_wrong"_L1));
    reply.headers = {{"WWW-Authenticate", "Bearer"}};
    return reply;
  }
  case ErrorKind::Usage:
    return problemReply(400, error);
  default:
    return problemReply(503, makeError(ErrorKind::Unavailable, "reading.not_now"_L1));
  }
}

} // namespace muniment::reading
