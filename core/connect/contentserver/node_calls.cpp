#include "core/connect/contentserver/node_calls.h"

#include "core/connect/contentserver/rm_answer.h"

namespace muniment::connect::contentserver {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kLongestName = 248;
constexpr auto kProperties = "properties";

QString pathOf(qint64 id, const QString& rest = {}, const QString& version = u"v2"_s) {
  return version + u"/nodes/"_s + QString::number(id) + rest;
}

/// The id of what was made: in one place of three.
qint64 createdIn(const ForeignJson& document) {
  if (const qint64 id = numberIn(in(&document, {u"results", u"data", u"properties"}), u"id"))
    return id;
  if (const qint64 id = numberIn(in(&document, {u"results"}), u"id"))
    return id;
  return numberIn(&document, u"id");
}

Json::Object bodyOf(const RmNewNode& wish) {
  Json::Object body{{u"name"_s, wish.name}, {u"parent_id"_s, wish.parent}, {u"type"_s, wish.type}};
  if (!wish.description.isEmpty())
    body.emplace(u"description"_s, wish.description);
  if (!wish.categories.empty()) {
    Json::Object values;
    for (const auto& [category, fields] : wish.categories)
      for (const auto& [name, value] : fields)
        values.emplace(name, value);
    body.emplace(u"roles"_s, Json::Object{{u"categories"_s, std::move(values)}});
  }
  return body;
}

Result<RmNode> madeFrom(const RmNewNode& wish, const Result<ForeignJson>& answer) {
  if (!answer)
    return Failure(answer.error());
  RmNode node;
  node.id = createdIn(*answer);
  node.parent = wish.parent;
  node.type = wish.type;
  node.name = wish.name;
  node.description = wish.description;
  if (node.id == 0) // it may have been made; who asks by name will find it
    return failure(ErrorKind::Unavailable, "rm.answer_incomplete"_L1);
  return node;
}

FormPart filePart(const QString& name, const QString& mime, std::shared_ptr<UploadSource> file) {
  return {
      u"file"_s, mime.isEmpty() ? QByteArray("application/octet-stream") : mime.toLatin1(), {}, std::move(file), name};
}

} // namespace

QString NodeCalls::nameFrom(const QString& wanted) {
  QString name;
  for (const QChar each : wanted.simplified())
    name += each == u':' ? QChar(u'-') : each.isPrint() || each.isSurrogate() ? each : QChar(u' ');
  name.truncate(kLongestName);
  if (!name.isEmpty() && name.back().isHighSurrogate())
    name.chop(1);
  return name.trimmed();
}

RmNode NodeCalls::nodeIn(const ForeignJson& item) {
  const ForeignJson* from = propertiesIn(item);
  RmNode node;
  node.id = numberIn(from, u"id");
  node.parent = numberIn(from, u"parent_id");
  node.type = static_cast<int>(numberIn(from, u"type"));
  node.name = textIn(from, u"name");
  node.description = textIn(from, u"description");
  node.modified = textIn(from, u"modify_date");
  bool isNumber = false;
  const qint64 size = textIn(from, u"size").toLongLong(&isNumber);
  node.size = isNumber ? size : -1;
  return node;
}

Result<RmNode> NodeCalls::read(qint64 id, const SharedProgress& progress) {
  RmCall call;
  call.path = pathOf(id);
  call.query = {{u"fields"_s, kProperties}};
  MUNIMENT_TRY_LET(document, m_line->ask(call, progress));
  const ForeignJson* results = document.member(u"results");
  const RmNode node = nodeIn(results ? *results : document);
  if (node.id != id)
    return failure(ErrorKind::Failed, "rm.shape_unexpected"_L1);
  return node;
}

Result<std::vector<RmNode>> NodeCalls::readMany(std::span<const qint64> ids, const SharedProgress& progress) {
  RmCall call;
  call.method = "POST";
  call.path = u"v2/nodes/list"_s;
  call.repeatable = true;
  Json::Array wanted;
  for (const qint64 id : ids)
    wanted.emplace_back(id);
  call.body = Json::Object{{u"ids"_s, std::move(wanted)}};
  MUNIMENT_TRY_LET(document, m_line->ask(call, progress));
  std::vector<RmNode> nodes;
  if (const ForeignJson* list = listIn(document))
    for (const ForeignJson& item : list->elements())
      nodes.push_back(nodeIn(item));
  return nodes;
}

RmPages NodeCalls::children(qint64 parent, int type, int limit) {
  RmCall call;
  call.path = pathOf(parent, u"/nodes"_s);
  call.query = {{u"where_type"_s, numeral(type)}, {u"sort"_s, "asc_name"}, {u"fields"_s, kProperties}};
  return RmPages(*m_line, std::move(call), {}, RmPages::Kind::Parameter, limit);
}

Result<std::optional<RmNode>> NodeCalls::named(qint64 parent, const QString& name, const SharedProgress& progress) {
  RmCall call;
  call.path = pathOf(parent, u"/nodes"_s);
  call.query = {{u"where_name"_s, name.toUtf8()}, {u"fields"_s, kProperties}};
  RmPages pages(*m_line, std::move(call), {});
  for (;;) {
    MUNIMENT_TRY_LET(page, pages.next(progress));
    if (!page)
      return std::nullopt;
    for (const ForeignJson& item : *page)
      if (RmNode node = nodeIn(item); node.name.compare(name, Qt::CaseInsensitive) == 0)
        return node;
  }
}

Result<RmNode> NodeCalls::create(const RmNewNode& wish, const SharedProgress& progress) {
  RmCall call;
  call.method = "POST";
  call.path = u"v2/nodes"_s;
  call.body = bodyOf(wish);
  return madeFrom(wish, m_line->ask(call, progress));
}

Result<RmNode> NodeCalls::upload(const RmNewNode& wish, const QString& mime, const std::shared_ptr<UploadSource>& file,
                                 const SharedProgress& progress) {
  MUNIMENT_TRY_LET(key, inParts(wish, mime, *file, progress));
  RmCall call;
  call.method = "POST";
  call.path = u"v2/nodes"_s;
  call.body = bodyOf(wish);
  if (key)
    call.body->emplace(u"upload_key"_s, *key);
  else
    call.parts = {filePart(wish.name, mime, file)};
  return madeFrom(wish, m_line->ask(call, progress));
}

Result<void> NodeCalls::addVersion(qint64 id, const QString& fileName, const QString& mime,
                                   const std::shared_ptr<UploadSource>& file, const SharedProgress& progress) {
  RmCall call;
  call.method = "POST";
  call.path = pathOf(id, u"/versions"_s);
  call.parts = {filePart(fileName, mime, file)};
  MUNIMENT_TRY(m_line->ask(call, progress));
  return {};
}

Result<void> NodeCalls::rename(qint64 id, const QString& name, const SharedProgress& progress) {
  RmCall call;
  call.method = "PUT";
  call.path = pathOf(id);
  call.body = Json::Object{{u"name"_s, name}};
  MUNIMENT_TRY(m_line->ask(call, progress));
  return {};
}

Result<void> NodeCalls::remove(qint64 id, const SharedProgress& progress) {
  RmCall call;
  call.method = "DELETE";
  call.path = pathOf(id);
  MUNIMENT_TRY(m_line->ask(call, progress));
  return {};
}

Result<void> NodeCalls::download(qint64 id, std::shared_ptr<DownloadTarget> target, qint64 largest,
                                 const SharedProgress& progress) {
  return m_line->download(pathOf(id, u"/content"_s, u"v1"_s), std::move(target), largest, progress);
}

Result<std::map<QString, QString>> NodeCalls::category(qint64 id, qint64 category, const SharedProgress& progress) {
  RmCall call;
  call.path = pathOf(id, u"/categories"_s);
  MUNIMENT_TRY_LET(document, m_line->ask(call, progress));
  std::map<QString, QString> values;
  const QString prefix = QString::number(category) + u'_';
  if (const ForeignJson* list = listIn(document))
    for (const ForeignJson& item : list->elements())
      if (const ForeignJson* fields = in(&item, {u"data", u"categories"}))
        for (const ForeignJson::Member& field : fields->members())
          if (field.name.startsWith(prefix))
            values.emplace(field.name, field.value.text());
  return values;
}

Result<void> NodeCalls::addCategory(qint64 id, qint64 category, const std::map<QString, QString>& values,
                                    const SharedProgress& progress) {
  RmCall call;
  call.method = "POST";
  call.path = pathOf(id, u"/categories"_s);
  call.body = Json::Object{{u"category_id"_s, category}};
  for (const auto& [name, value] : values)
    call.body->emplace(name, value);
  MUNIMENT_TRY(m_line->ask(call, progress));
  return {};
}

Result<void> NodeCalls::changeCategory(qint64 id, qint64 category, const std::map<QString, QString>& values,
                                       const SharedProgress& progress) {
  RmCall call;
  call.method = "PUT";
  call.path = pathOf(id, u"/categories/"_s + QString::number(category));
  call.body = Json::Object{{u"category_id"_s, category}};
  for (const auto& [name, value] : values)
    call.body->emplace(name, value);
  MUNIMENT_TRY(m_line->ask(call, progress));
  return {};
}

Result<std::vector<RmRight>> NodeCalls::rights(qint64 id, const SharedProgress& progress) {
  RmCall call;
  call.path = pathOf(id, u"/permissions"_s);
  RmPages pages(*m_line, std::move(call), {});
  std::vector<RmRight> rights;
  for (;;) {
    MUNIMENT_TRY_LET(page, pages.next(progress));
    if (!page)
      return rights;
    for (const ForeignJson& item : *page) {
      const ForeignJson* from = in(&item, {u"data", u"permissions"});
      if (!from)
        from = propertiesIn(item);
      RmRight right{numberIn(from, u"right_id"), textIn(from, u"type"), {}};
      if (const ForeignJson* may = in(from, {u"permissions"}))
        for (const ForeignJson& each : may->elements())
          right.may.insert(each.text());
      rights.push_back(std::move(right));
    }
  }
}

RmPages NodeCalls::events(qint64 id, const QString& since) {
  RmCall call;
  call.path = pathOf(id, u"/audit"_s);
  if (!since.isEmpty())
    call.query = {{u"where_audit_date_start"_s, since.toUtf8()}};
  call.query.emplace_back(u"sort"_s, "asc_audit_date");
  return RmPages(*m_line, std::move(call), u"audit"_s, RmPages::Kind::Parameter, 500);
}

RmEvent NodeCalls::eventIn(const ForeignJson& item) {
  return {numberIn(&item, u"id"), numberIn(&item, u"event_type"), textIn(&item, u"audit_name"),
          textIn(&item, u"audit_date"), numberIn(&item, u"user_id")};
}

} // namespace muniment::connect::contentserver
