#include "app/sandbox/cloud/cloud_routes.h"

#include <QtCore/QRegularExpression>

namespace muniment::sandbox {
namespace {

using namespace Qt::StringLiterals;
using Template = CloudStore::Template;

constexpr std::int64_t kReview = 60'000;
constexpr std::size_t kMost = 250;

QString bodyOf(const QJsonArray& components) {
  for (const QJsonValue& part : components)
    if (part.toObject().value("type"_L1).toString() == "BODY"_L1)
      return part.toObject().value("text"_L1).toString();
  return {};
}

Reply create(CloudStore& store, Call& call) {
  const QString name = call.inputs.text(u"name"_s), language = call.inputs.text(u"language"_s);
  const QJsonArray components = call.inputs.fields.value("components"_L1).toArray();
  static const QRegularExpression good(u"^[a-z0-9_]{1,512}$"_s);
  const QString body = bodyOf(components);
  if (!good.match(name).hasMatch() || language.isEmpty() || body.isEmpty() || body.size() > 1024)
    return cloudError(400, 100, u"Invalid parameter"_s, u"name, language or body"_s);
  if (store.templates.size() >= kMost)
    return cloudError(400, 100, u"Limit of templates reached"_s);
  for (const auto& [id, each] : store.templates)
    if (each.name == name && each.language == language)
      return cloudError(400, 100, u"Content in this language already exists"_s);
  const QString id = store.nextId(u"5"_s);
  const QString category = call.inputs.text(u"category"_s, u"UTILITY"_s);
  store.templates.emplace(id, Template{id, name, language, category, u"PENDING"_s, components});
  const bool bad = body.startsWith("{{"_L1) || body.endsWith("}}"_L1) || body.contains("}}{{"_L1);
  store.plans.emplace(call.at().plusMilliseconds(kReview),
                      QJsonObject{{u"kind"_s, u"template"_s},
                                  {u"template"_s, id},
                                  {u"status"_s, bad ? u"REJECTED"_s : u"APPROVED"_s},
                                  {u"reason"_s, bad ? u"INVALID_FORMAT"_s : u"NONE"_s}});
  return jsonReply({{u"id"_s, id}, {u"status"_s, u"PENDING"_s}, {u"category"_s, category}});
}

Reply list(const CloudStore& store, Call& call) {
  const qint64 limit = std::clamp<qint64>(call.inputs.number(u"limit"_s, 25), 1, 100);
  const QString after = call.inputs.text(u"after"_s), name = call.inputs.text(u"name"_s);
  QJsonArray data;
  QString last;
  bool more = false;
  for (auto each = store.templates.upper_bound(after); each != store.templates.end(); ++each) {
    if (!name.isEmpty() && each->second.name != name)
      continue;
    if (data.size() == limit) {
      more = true;
      break;
    }
    last = each->first;
    data.append(QJsonObject{{u"id"_s, each->first},
                            {u"name"_s, each->second.name},
                            {u"language"_s, each->second.language},
                            {u"category"_s, each->second.category},
                            {u"status"_s, each->second.status},
                            {u"components"_s, each->second.components}});
  }
  QJsonObject paging{{u"cursors"_s, QJsonObject{{u"before"_s, after}, {u"after"_s, last}}}};
  if (more)
    paging.insert(u"next"_s, u"http://%1/wa/v24.0/%2/message_templates?limit=%3&after=%4"_s
                                 .arg(QString::fromLatin1(call.request->header("Host")), call.steps.first())
                                 .arg(limit)
                                 .arg(last));
  return jsonReply({{u"data"_s, data}, {u"paging"_s, paging}});
}

} // namespace

void addTemplateRoutes(Router& router, CloudStore& store) {
  router.on("POST", "{}/message_templates"_L1, [&store](Call& call) { return create(store, call); });
  router.on("GET", "{}/message_templates"_L1, [&store](Call& call) { return list(store, call); });
  router.on("DELETE", "{}/message_templates"_L1, [&store](Call& call) {
    const auto count = std::erase_if(store.templates, [&](const auto& each) {
      return each.second.name == call.inputs.text(u"name"_s) &&
             (!call.inputs.has(u"hsm_id"_s) || each.first == call.inputs.text(u"hsm_id"_s));
    });
    return count > 0 ? jsonReply({{u"success"_s, true}}) : cloudError(404, 100, u"Template not found"_s);
  });
}

} // namespace muniment::sandbox
