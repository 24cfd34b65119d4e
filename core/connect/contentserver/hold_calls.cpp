#include "core/connect/contentserver/hold_calls.h"

#include "core/connect/contentserver/rm_answer.h"

namespace muniment::connect::contentserver {
namespace {

using namespace Qt::StringLiterals;

QString onNode(qint64 node) { return u"v1/nodes/"_s + QString::number(node) + u"/holds"_s; }

} // namespace

RmPages HoldCalls::all() {
  RmCall call;
  call.path = u"v2/holds"_s;
  return RmPages(*m_line, std::move(call), u"holds"_s);
}

RmHold HoldCalls::holdIn(const ForeignJson& item) {
  RmHold hold;
  hold.id = numberIn(&item, u"HoldID");
  hold.name = textIn(&item, u"HoldName");
  hold.type = textIn(&item, u"HoldType");
  hold.comment = textIn(&item, u"HoldComment");
  hold.alternate = textIn(&item, u"AlternateHoldID");
  hold.active = truthIn(&item, u"ActiveHold");
  hold.applied = textIn(&item, u"DateApplied");
  return hold;
}

Result<std::optional<RmHold>> HoldCalls::named(const QString& name, const SharedProgress& progress) {
  RmCall call;
  call.path = u"v2/hold"_s;
  call.query = {{u"holdname"_s, name.toUtf8()}};
  const auto document = m_line->ask(call, progress);
  if (!document && document.error().kind == ErrorKind::NotFound)
    return std::nullopt;
  if (!document)
    return Failure(document.error());
  const ForeignJson* found = in(&*document, {u"results", u"data", u"hold"});
  if (!found || numberIn(found, u"HoldID") == 0)
    return std::nullopt;
  return holdIn(*found);
}

Result<qint64> HoldCalls::create(const RmHold& wish, const SharedProgress& progress) {
  RmCall call;
  call.method = "POST";
  call.path = u"v1/holds"_s;
  call.form = {{u"type"_s, wish.type.toUtf8()},
               {u"name"_s, wish.name.toUtf8()},
               {u"comment"_s, wish.comment.toUtf8()},
               {u"alternate_id"_s, wish.alternate.toUtf8()},
               {u"date_applied"_s, wish.applied.toUtf8()}};
  MUNIMENT_TRY_LET(document, m_line->ask(call, progress));
  const qint64 id = numberIn(&document, u"holdID");
  if (id == 0)
    return failure(ErrorKind::Unavailable, "rm.answer_incomplete"_L1);
  return id;
}

Result<void> HoldCalls::suspend(const RmHold& hold, const QString& removed, const QString& because,
                                const SharedProgress& progress) {
  RmCall call;
  call.method = "PUT";
  call.path = u"v1/holds"_s;
  call.form = {{u"id"_s, numeral(hold.id)},
               {u"name"_s, hold.name.toUtf8()},
               {u"date_removed"_s, removed.toUtf8()},
               {u"removal_comment"_s, because.toUtf8()}};
  MUNIMENT_TRY(m_line->ask(call, progress));
  return {};
}

Result<std::vector<RmHoldOnItem>> HoldCalls::on(qint64 node, const SharedProgress& progress) {
  RmCall call;
  call.path = onNode(node);
  MUNIMENT_TRY_LET(document, m_line->ask(call, progress));
  const ForeignJson* list = listIn(document, u"holds");
  if (!list)
    return failure(ErrorKind::Failed, "rm.shape_unexpected"_L1);
  std::vector<RmHoldOnItem> holds;
  for (const ForeignJson& item : list->elements()) {
    const ForeignJson* active = in(&item, {u"active"});
    // What does not say that it is over, counts.
    holds.push_back({numberIn(&item, u"hold_id"), textIn(&item, u"hold_name"), !active || truthIn(&item, u"active"),
                     truthIn(&item, u"removable")});
  }
  return holds;
}

Result<void> HoldCalls::apply(qint64 hold, qint64 node, const SharedProgress& progress) {
  RmCall call;
  call.method = "POST";
  call.path = onNode(node);
  call.body = Json::Object{{u"hold_id"_s, hold}};
  call.repeatable = true; // on it is on it
  MUNIMENT_TRY(m_line->ask(call, progress));
  return {};
}

Result<void> HoldCalls::lift(qint64 hold, qint64 node, const SharedProgress& progress) {
  RmCall call;
  call.method = "DELETE";
  call.path = onNode(node) + u'/' + QString::number(hold);
  const auto lifted = m_line->ask(call, progress);
  // A repetition of what was done before finds nothing to lift.
  if (!lifted && lifted.error().id != "rm.hold_not_on_it"_L1)
    return Failure(lifted.error());
  return {};
}

RmPages HoldCalls::items(qint64 hold) {
  RmCall call;
  call.path = u"v2/holditems/"_s + QString::number(hold);
  return RmPages(*m_line, std::move(call), {}, RmPages::Kind::Suffix, 500);
}

} // namespace muniment::connect::contentserver
