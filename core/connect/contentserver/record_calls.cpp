#include "core/connect/contentserver/record_calls.h"

#include "core/connect/contentserver/rm_answer.h"

namespace muniment::connect::contentserver {
namespace {

using namespace Qt::StringLiterals;

QString pathOf(qint64 node, const QString& rest = {}) {
  return u"v1/nodes/"_s + QString::number(node) + u"/rmclassifications"_s + rest;
}

void take(Json::Object& body, const RmDetailsWish& wish) {
  if (wish.official)
    body.emplace(u"official"_s, *wish.official);
  const std::pair<QString, const QString&> texts[] = {{u"rsi"_s, wish.series},
                                                      {u"status"_s, wish.status},
                                                      {u"file_status"_s, wish.status},
                                                      {u"essential"_s, wish.essential},
                                                      {u"storage"_s, wish.storage},
                                                      {u"subject"_s, wish.subject},
                                                      {u"originator"_s, wish.originator},
                                                      {u"record_date"_s, wish.recordDate}};
  for (const auto& [name, value] : texts)
    if (!value.isEmpty())
      body.emplace(name, value);
}

RmDetails::Class classIn(const ForeignJson& item) {
  RmDetails::Class each;
  each.id = numberIn(&item, u"rmclassification_id");
  each.name = textIn(&item, u"name");
  each.primary = truthIn(&item, u"is_primary");
  each.fileNumber = textIn(&item, u"file_number");
  each.series = textIn(&item, u"rsi");
  // The description says `status`, answers say `file_status`.
  each.status = textIn(&item, u"file_status");
  if (each.status.isEmpty())
    each.status = textIn(&item, u"status");
  each.official = truthIn(&item, u"official");
  each.recordDate = textIn(&item, u"record_date");
  each.essential = textIn(&item, u"essential");
  each.storage = textIn(&item, u"storage");
  return each;
}

} // namespace

Result<RmDetails> RecordCalls::read(qint64 node, const SharedProgress& progress) {
  RmCall call;
  call.path = pathOf(node);
  MUNIMENT_TRY_LET(document, m_line->ask(call, progress));
  RmDetails details;
  details.token = textIn(&document, u"rm_metadataToken");
  details.canFinalise = truthIn(&document, u"canFinalize");
  const ForeignJson* list = in(&document, {u"data"});
  if (!list || !list->isArray())
    return failure(ErrorKind::Failed, "rm.shape_unexpected"_L1);
  for (const ForeignJson& item : list->elements())
    if (RmDetails::Class each = classIn(item); each.id != 0)
      details.classes.push_back(std::move(each));
  return details;
}

Result<QString> RecordCalls::declare(qint64 node, qint64 classId, const QString& token, const RmDetailsWish& wish,
                                     const SharedProgress& progress) {
  RmCall call;
  call.method = "POST";
  call.path = pathOf(node);
  call.body = Json::Object{{u"apply_to_sub_items"_s, false}, {u"class_id"_s, classId}, {u"rm_metadataToken"_s, token}};
  take(*call.body, wish);
  MUNIMENT_TRY_LET(document, m_line->ask(call, progress));
  return textIn(&document, u"rm_metadataToken");
}

Result<QString> RecordCalls::change(qint64 node, const QString& token, const RmDetailsWish& wish,
                                    const SharedProgress& progress) {
  RmCall call;
  call.method = "PUT";
  call.path = pathOf(node);
  call.body = Json::Object{{u"rm_metadataToken"_s, token}};
  take(*call.body, wish);
  MUNIMENT_TRY_LET(document, m_line->ask(call, progress));
  return textIn(&document, u"rm_metadataToken");
}

Result<void> RecordCalls::undeclare(qint64 node, qint64 classId, const QString& token, const SharedProgress& progress) {
  RmCall call;
  call.method = "DELETE";
  call.path = pathOf(node, u'/' + QString::number(classId));
  call.query = {{u"rm_metadataToken"_s, token.toUtf8()}};
  MUNIMENT_TRY(m_line->ask(call, progress));
  return {};
}

Result<void> RecordCalls::finalise(std::span<const qint64> nodes, const SharedProgress& progress) {
  RmCall call;
  call.method = "PUT";
  call.path = u"v1/rmclassifications/finalizerecords"_s;
  Json::Array ids;
  for (const qint64 node : nodes)
    ids.emplace_back(node);
  call.body = Json::Object{{u"ids"_s, std::move(ids)}};
  MUNIMENT_TRY(m_line->ask(call, progress));
  return {};
}

Result<void> RecordCalls::setSeries(qint64 node, qint64 classId, const QString& series,
                                    const SharedProgress& progress) {
  RmCall call;
  call.method = "POST";
  call.path = pathOf(node, u'/' + QString::number(classId) + u"/rsis"_s);
  call.query = {{u"rsi"_s, series.toUtf8()}};
  call.repeatable = true;
  MUNIMENT_TRY(m_line->ask(call, progress));
  return {};
}

Result<void> RecordCalls::classify(qint64 node, qint64 classification, const SharedProgress& progress) {
  RmCall call;
  call.method = "POST";
  call.path = u"v1/nodes/"_s + QString::number(node) + u"/classifications"_s;
  call.body = Json::Object{
      {u"apply_to_sub_items"_s, false}, {u"class_id"_s, Json::Array{Json(classification)}}, {u"inherit_flag"_s, false}};
  call.repeatable = true;
  MUNIMENT_TRY(m_line->ask(call, progress));
  return {};
}

} // namespace muniment::connect::contentserver
