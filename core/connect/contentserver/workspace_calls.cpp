#include "core/connect/contentserver/workspace_calls.h"

#include "core/connect/contentserver/node_calls.h"
#include "core/connect/contentserver/rm_answer.h"

namespace muniment::connect::contentserver {
namespace {

using namespace Qt::StringLiterals;

} // namespace

Result<qint64> WorkspaceCalls::create(const RmNewWorkspace& wish, const SharedProgress& progress) {
  RmCall call;
  call.method = "POST";
  call.path = u"v2/businessworkspaces"_s;
  call.body = Json::Object{{u"name"_s, wish.name}, {u"template_id"_s, wish.templateId}, {u"wksp_type_id"_s, wish.type}};
  if (wish.parent != 0)
    call.body->emplace(u"parent_id"_s, wish.parent);
  const std::pair<QString, const QString&> texts[] = {{u"description"_s, wish.description},
                                                      {u"ext_system_id"_s, wish.system},
                                                      {u"bo_type"_s, wish.objectType},
                                                      {u"bo_id"_s, wish.objectId}};
  for (const auto& [name, value] : texts)
    if (!value.isEmpty())
      call.body->emplace(name, value);
  MUNIMENT_TRY_LET(document, m_line->ask(call, progress));
  // Here the id stands without `data`.
  qint64 id = numberIn(in(&document, {u"results"}), u"id");
  if (id == 0)
    id = numberIn(in(&document, {u"results", u"data", u"properties"}), u"id");
  if (id == 0)
    return failure(ErrorKind::Unavailable, "rm.answer_incomplete"_L1);
  return id;
}

Result<std::optional<RmNode>> WorkspaceCalls::of(const QString& system, const QString& objectType,
                                                 const QString& objectId, const SharedProgress& progress) {
  RmCall call;
  call.path = u"v2/businessworkspaces"_s;
  call.query = {{u"where_ext_system_id"_s, system.toUtf8()},
                {u"where_bo_type"_s, objectType.toUtf8()},
                {u"where_bo_id"_s, objectId.toUtf8()}};
  RmPages pages(*m_line, std::move(call), {});
  MUNIMENT_TRY_LET(page, pages.next(progress));
  if (!page || page->empty())
    return std::nullopt;
  return NodeCalls::nodeIn(page->front());
}

Result<void> WorkspaceCalls::relate(qint64 workspace, qint64 other, bool isChild, const SharedProgress& progress) {
  RmCall call;
  call.method = "POST";
  call.path = u"v2/businessworkspaces/%1/relateditems"_s.arg(workspace);
  call.form = {{u"rel_bw_id"_s, numeral(other)}, {u"rel_type"_s, isChild ? "child" : "parent"}};
  call.repeatable = true;
  MUNIMENT_TRY(m_line->ask(call, progress));
  return {};
}

} // namespace muniment::connect::contentserver
