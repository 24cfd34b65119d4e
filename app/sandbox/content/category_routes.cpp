#include "app/sandbox/content/content_routes.h"

namespace muniment::sandbox {
namespace {

using namespace Qt::StringLiterals;

/// Values of a category among the fields of a request: `{category}_{attribute}` and deeper.
void takeValues(QJsonObject& values, qint64 category, const QJsonObject& fields) {
  const QString prefix = QString::number(category) + u'_';
  for (auto field = fields.begin(); field != fields.end(); ++field)
    if (field.key().startsWith(prefix))
      values.insert(field.key(), field.value());
}

Reply classify(ContentStore& store, Call& call, ContentNode& node) {
  for (const qint64 id : call.inputs.numbers(u"class_id"_s)) {
    if (!store.find(id))
      return noNode(id);
    node.classifications.insert(id);
  }
  store.audit(node, u"Classify"_s, call);
  return jsonReply({{u"results"_s, QJsonObject()}});
}

} // namespace

void addCategoryRoutes(Router& router, ContentStore& store) {
  router.on("GET", "v1|v2/nodes/{}/categories"_L1, withNode(store, [](Call&, ContentNode& node) {
              QJsonArray all;
              for (const auto& [id, values] : node.categories)
                all.append(QJsonObject{{u"data"_s, QJsonObject{{u"categories"_s, values}}}});
              return jsonReply({{u"results"_s, all}});
            }));
  router.on("POST", "v1|v2/nodes/{}/categories"_L1, withNode(store, [&store](Call& call, ContentNode& node) {
              const qint64 category = call.inputs.number(u"category_id"_s);
              if (!store.find(category))
                return noNode(category);
              takeValues(node.categories[category], category, call.inputs.fields);
              store.audit(node, u"Attribute Added"_s, call);
              return jsonReply({{u"results"_s, QJsonObject()}});
            }));
  router.on("PUT", "v1|v2/nodes/{}/categories/{}"_L1, withNode(store, [&store](Call& call, ContentNode& node) {
              if (!node.categories.contains(call.id(1)))
                return contentError(400, u"The category is not applied to this item."_s);
              takeValues(node.categories[call.id(1)], call.id(1), call.inputs.fields);
              store.audit(node, u"Attribute Value Changed"_s, call);
              return jsonReply({{u"results"_s, QJsonObject()}});
            }));
  router.on("DELETE", "v1|v2/nodes/{}/categories/{}"_L1, withNode(store, [](Call& call, ContentNode& node) {
              node.categories.erase(call.id(1));
              return jsonReply({{u"results"_s, QJsonObject()}});
            }));
  for (const char* method : {"POST", "DELETE"})
    router.on(method, "v2/nodes/{}/categories/{}/inheritance"_L1, withNode(store, [](Call&, ContentNode&) {
                return jsonReply({{u"results"_s, QJsonObject()}});
              }));
  router.on("GET", "v1/nodes/{}/classifications"_L1, withNode(store, [&store](Call&, ContentNode& node) {
              QJsonArray all;
              for (const qint64 id : node.classifications)
                if (const ContentNode* topic = store.find(id))
                  all.append(QJsonObject{{u"id"_s, id}, {u"name"_s, topic->name}});
              return jsonReply({{u"data"_s, all}});
            }));
  router.on("POST", "v1/nodes/{}/classifications"_L1,
            withNode(store, [&store](Call& call, ContentNode& node) { return classify(store, call, node); }));
  router.on("DELETE", "v1/nodes/{}/classifications/{}"_L1, withNode(store, [](Call& call, ContentNode& node) {
              node.classifications.erase(call.id(1));
              return jsonReply({{u"results"_s, QJsonObject()}});
            }));
}

} // namespace muniment::sandbox
