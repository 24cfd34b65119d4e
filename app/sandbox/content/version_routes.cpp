#include "app/sandbox/content/content_routes.h"

namespace muniment::sandbox {
namespace {

using namespace Qt::StringLiterals;

QJsonObject described(const ContentNode::Version& version) {
  return {{u"version_number"_s, version.number},
          {u"version_number_major"_s, 0},
          {u"version_number_minor"_s, version.number},
          {u"version_number_name"_s, QString::number(version.number)},
          {u"file_name"_s, version.fileName},
          {u"file_size"_s, version.bytes.size()},
          {u"mime_type"_s, QString::fromLatin1(version.type)},
          {u"create_date"_s, contentTime(version.at)},
          {u"owner_id"_s, version.owner},
          {u"description"_s, version.description},
          {u"locked"_s, false}};
}

Reply bytesOf(const Call& call, const ContentNode::Version& version) {
  const bool download = call.inputs.text(u"action"_s) == "download"_L1 || version.type.isEmpty();
  return {200,
          download ? QByteArray("application/octet-stream") : version.type,
          version.bytes,
          {{"Content-Disposition", "attachment; filename*=UTF-8''" + version.fileName.toUtf8().toPercentEncoding()}}};
}

const ContentNode::Version* versionOf(const ContentNode& node, qint64 number) {
  for (const ContentNode::Version& version : node.versions)
    if (version.number == number)
      return &version;
  return nullptr;
}

Reply addVersion(ContentStore& store, Call& call, ContentNode& node) {
  const Inputs::File* file = call.inputs.file();
  if (!file)
    return contentError(400, u"A version needs a file."_s);
  if (node.record && (node.record->final || node.record->details.value("official"_L1).toBool()))
    return contentError(400, u"The item is an official record; its versions do not change."_s);
  if (node.reservedBy != 0 && node.reservedBy != store.user(call.user)->id)
    return contentError(400, u"The item is reserved by another user."_s);
  const int number = node.versions.empty() ? 1 : node.versions.back().number + 1;
  node.versions.push_back({number, file->name, file->type, file->bytes, call.at(), store.user(call.user)->id,
                           call.inputs.text(u"description"_s)});
  node.modified = call.at();
  store.audit(node, u"Add Version"_s, call);
  const QJsonObject data{{u"versions"_s, described(node.versions.back())}};
  return jsonReply({{u"results"_s, QJsonObject{{u"data"_s, data}}}});
}

Reply purge(ContentStore& store, Call& call, ContentNode& node) {
  if (const QString why = store.whyKept(node); !why.isEmpty())
    return contentError(400, why);
  const std::size_t keep = std::size_t(std::max<qint64>(1, call.inputs.number(u"number_to_keep"_s, 1)));
  if (node.versions.size() > keep)
    node.versions.erase(node.versions.begin(), node.versions.end() - std::ptrdiff_t(keep));
  store.audit(node, u"Purge Versions"_s, call);
  return jsonReply({{u"results"_s, QJsonObject()}});
}

} // namespace

void addVersionRoutes(Router& router, ContentStore& store) {
  router.on("GET", "v2/nodes/{}/versions"_L1, withNode(store, [](Call&, ContentNode& node) {
              QJsonArray all;
              for (const ContentNode::Version& version : node.versions)
                all.append(QJsonObject{{u"data"_s, QJsonObject{{u"versions"_s, described(version)}}}});
              return jsonReply({{u"results"_s, all}});
            }));
  router.on("GET", "v1/nodes/{}/versions/latest"_L1, withNode(store, [](Call&, ContentNode& node) {
              return node.versions.empty() ? contentError(400, u"There is no version."_s)
                                           : jsonReply({{u"data"_s, described(node.versions.back())}});
            }));
  router.on("POST", "v1|v2/nodes/{}/versions"_L1,
            withNode(store, [&store](Call& call, ContentNode& node) { return addVersion(store, call, node); }));
  router.on("DELETE", "v2/nodes/{}/versions"_L1,
            withNode(store, [&store](Call& call, ContentNode& node) { return purge(store, call, node); }));
  router.on("GET", "v1|v2/nodes/{}/content"_L1, withNode(store, [](Call& call, ContentNode& node) {
              return node.versions.empty() ? contentError(400, u"There is no content."_s)
                                           : bytesOf(call, node.versions.back());
            }));
  router.on("GET", "v1|v2/nodes/{}/versions/{}/content"_L1, withNode(store, [](Call& call, ContentNode& node) {
              const ContentNode::Version* version = versionOf(node, call.id(1));
              return version ? bytesOf(call, *version) : contentError(400, u"There is no such version."_s);
            }));
}

} // namespace muniment::sandbox
