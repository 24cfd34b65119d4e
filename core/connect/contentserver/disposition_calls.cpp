#include "core/connect/contentserver/disposition_calls.h"

#include "core/connect/contentserver/rm_answer.h"

namespace muniment::connect::contentserver {
namespace {

using namespace Qt::StringLiterals;

} // namespace

Result<void> DispositionCalls::setCriteria(qint64 search, const QStringList& series, int action,
                                           const SharedProgress& progress) {
  RmCall call;
  call.method = "PUT";
  call.path = u"v1/dispSearchCriteria/"_s + QString::number(search);
  call.form = {{u"rsi_list"_s, series.join(u',').toUtf8()}, {u"defaultProcess"_s, numeral(action)}};
  MUNIMENT_TRY(m_line->ask(call, progress));
  return {};
}

Result<void> DispositionCalls::startSearch(qint64 search, const SharedProgress& progress) {
  RmCall call;
  call.method = "POST";
  call.path = u"v1/nodes/%1/startdispsearch"_s.arg(search);
  MUNIMENT_TRY(m_line->ask(call, progress));
  return {};
}

Result<std::vector<RmSnapshot>> DispositionCalls::snapshots(qint64 search, const SharedProgress& progress) {
  RmCall call;
  call.path = u"v2/snapshottable/"_s + QString::number(search);
  MUNIMENT_TRY_LET(document, m_line->ask(call, progress));
  std::vector<RmSnapshot> snapshots;
  if (const ForeignJson* list = listIn(document))
    for (const ForeignJson& row : list->elements())
      snapshots.push_back({textIn(&row, u"qdate"), textIn(&row, u"snapshot_status"), textIn(&row, u"review_status"),
                           numberIn(&row, u"record_count"), numberIn(&row, u"actioned_count")});
  return snapshots;
}

Result<std::vector<RmSnapshotLine>> DispositionCalls::lines(qint64 search, const QString& date,
                                                            const SharedProgress& progress) {
  RmCall call;
  call.path = u"v2/nodes/%1/disposition-snapshots/qdate/%2"_s.arg(search).arg(date);
  MUNIMENT_TRY_LET(document, m_line->ask(call, progress));
  std::vector<RmSnapshotLine> lines;
  if (const ForeignJson* list = listIn(document))
    for (const ForeignJson& row : list->elements())
      lines.push_back({numberIn(&row, u"id"), textIn(&row, u"name"), textIn(&row, u"stage"), textIn(&row, u"decision"),
                       static_cast<int>(numberIn(&row, u"action")), textIn(&row, u"outcome")});
  return lines;
}

Result<void> DispositionCalls::act(qint64 reviewer, const QString& act, qint64 search, const QString& date,
                                   RmCall::Fields more, const SharedProgress& progress) {
  RmCall call;
  call.method = "POST";
  call.path = u"v1/members/%1/disposition/%2"_s.arg(reviewer).arg(act);
  // Two spellings are published; the date of a form begins with `D/`, but not where a review is finished.
  const QByteArray day = (act == "finishreview"_L1 ? QString() : u"D/"_s).toUtf8() + date.toUtf8();
  call.form = {{u"dispNodeID"_s, numeral(search)}, {u"qDate"_s, day}, {u"qdate"_s, day}};
  call.form.insert(call.form.end(), more.begin(), more.end());
  MUNIMENT_TRY(m_line->ask(call, progress));
  return {};
}

Result<void> DispositionCalls::decide(qint64 reviewer, qint64 search, const QString& date, const QString& decision,
                                      std::span<const RmSnapshotLine> lines, const QString& comment,
                                      const SharedProgress& progress) {
  QStringList ids;
  for (const RmSnapshotLine& line : lines)
    ids.append(QString::number(line.node) + u'_' + line.stage);
  // Without ids the server would take the decision for all of them.
  if (ids.isEmpty())
    return {};
  return act(reviewer, u"changereviewdecision"_s, search, date,
             {{u"decision"_s, decision.toUtf8()},
              {u"applyTo"_s, "thisPage"},
              {u"objIdList"_s, ids.join(u' ').toUtf8()},
              {u"reviewComment"_s, comment.toUtf8()}},
             progress);
}

Result<void> DispositionCalls::finishReview(qint64 reviewer, qint64 search, const QString& date,
                                            const SharedProgress& progress) {
  return act(reviewer, u"finishreview"_s, search, date, {}, progress);
}

Result<void> DispositionCalls::perform(qint64 reviewer, qint64 search, const QString& date,
                                       const SharedProgress& progress) {
  return act(reviewer, u"performactions"_s, search, date, {{u"applyTo"_s, "allPages"}, {u"applyto"_s, "allPages"}},
             progress);
}

} // namespace muniment::connect::contentserver
