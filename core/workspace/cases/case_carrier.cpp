#include "core/workspace/cases/case_carrier.h"

#include "core/cases/change_reader.h"
#include "core/workspace/cases/case_sharing.h"
#include "core/workspace/connections/manifest_caller.h"
#include "core/workspace/workspace.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;
using connect::PeerItem;
using delivery::Outcome;
using delivery::Verdict;

bool isGone(const Error& error) { return error.id == "peer.not_found"_L1; }

} // namespace

Outcome CaseCarrier::carry(const Delivery& delivery, const QByteArray& payload) {
  if (delivery.kind != CaseWrite::kKind)
    return m_others->carry(delivery, payload);
  const auto wanted = caseWriteFrom(payload);
  if (!wanted)
    return {Verdict::Refused, wanted.error().id};
  const auto done = write(delivery, *wanted);
  return done ? Outcome() : outcomeOf(done.error());
}

Result<void> CaseCarrier::write(const Delivery& delivery, const CaseWrite& write) {
  const QString key = delivery.id.toString();
  switch (write.what) {
  case CaseWrite::What::Open: {
    MUNIMENT_TRY_LET(heard, m_cases.open(write, key));
    return run(std::move(heard));
  }
  case CaseWrite::What::Field:
    return change(delivery, write);
  case CaseWrite::What::Comment:
    return m_transfers.comment(write, key);
  case CaseWrite::What::Document:
    return m_transfers.share(write, key);
  case CaseWrite::What::Transfer:
    return m_transfers.report(write, key);
  case CaseWrite::What::Fetch:
    return m_transfers.fetchAgain(write.remoteId);
  }
  return {};
}

Result<void> CaseCarrier::change(const Delivery& delivery, const CaseWrite& write) {
  MUNIMENT_TRY_LET(now, m_cases.read(write.remoteId));
  const auto found = now.fields.find(write.field);
  const QString said = found == now.fields.end() ? QString() : found->second;
  if (said != write.value && said != write.expected)
    return run(std::move(now));
  if (said != write.value) {
    MUNIMENT_TRY(m_cases.write(write.remoteId, write.field, write.value, delivery.id.toString()));
    MUNIMENT_TRY_LET(then, m_cases.read(write.remoteId));
    now = std::move(then);
  }
  now.told = {{write.field, write.value}};
  return run(std::move(now));
}

Result<void> CaseCarrier::run(HearCase heard) {
  RunOptions options;
  options.seat = m_parts->seat;
  MUNIMENT_TRY(m_parts->workspace->run(std::move(heard), std::move(options)).result());
  return {};
}

Result<void> CaseCarrier::lookUp(const QString& remoteId, const QString& happened, bool mayOpen) {
  auto heard = m_cases.read(remoteId);
  if (!heard)
    return isGone(heard.error()) ? Result<void>() : Result<void>(Failure(heard.error()));
  heard->happened = happened;
  heard->mayOpen = mayOpen;
  return run(std::move(*heard));
}

Result<void> CaseCarrier::hearOfCase(const QString& kind, const QString& remoteId) {
  if (!m_cases.has(u"case"_s, u"list"_s) && !m_cases.has(u"case"_s, u"get"_s))
    return {};
  const bool isRemark = kind == "commented"_L1 && m_cases.has(u"comment"_s, u"list"_s);
  const bool isDocument = kind == "attached"_L1 && m_cases.has(u"attachment"_s, u"list"_s);
  const bool isChange =
      kind == "created"_L1 || kind == "changed"_L1 || kind.startsWith("milestone"_L1) || kind.startsWith("task"_L1);
  MUNIMENT_TRY(lookUp(remoteId, isRemark || isDocument || isChange ? QString() : kind, true));
  if (isRemark)
    return m_transfers.fetchRemarks(remoteId);
  return isDocument ? m_transfers.fetchAttachments(remoteId) : Result<void>();
}

Result<void> CaseCarrier::hearOfObject(const QString& kind, const QString& type, const QString& key) {
  const bool needsPerson = kind == "review-asked"_L1;
  const bool mayOpen = needsPerson || kind.endsWith("created"_L1);
  if (!type.isEmpty() && m_cases.has(u"object"_s, u"get"_s) && !needsPerson)
    return lookUp(type + u'/' + key, {}, mayOpen);
  HearCase heard{m_parts->connection.peer, type.isEmpty() ? key : type + u'/' + key};
  heard.kind = Case::Kind::Business;
  heard.objectType = type;
  heard.references = {{cases::systemOf(key), key}};
  heard.happened = kind;
  heard.needsPerson = needsPerson;
  heard.mayOpen = mayOpen;
  return run(std::move(heard));
}

Result<void> CaseCarrier::hear(const PeerItem& news) {
  const QString kind = mappedText(news, u"kind"_s);
  if (const QString id = mappedText(news, u"captureId"_s); !id.isEmpty())
    return kind == "captured"_L1 ? m_transfers.fetchCapture(id) : Result<void>();
  if (const QString id = mappedText(news, u"case"_s); !id.isEmpty())
    return hearOfCase(kind, id);
  if (const QString id = mappedText(news, u"partner"_s); !id.isEmpty() && kind.startsWith("task"_L1))
    return m_cases.has(u"onboardingTask"_s, u"list"_s) ? lookUp(u"partner/"_s + id, {}, true) : Result<void>();
  if (const QString object = mappedText(news, u"object"_s); !object.isEmpty())
    return hearOfObject(kind, mappedText(news, u"objectType"_s), object);
  return {};
}

} // namespace muniment::workspace
