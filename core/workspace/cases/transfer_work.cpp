#include "core/workspace/cases/transfer_work.h"

#include "core/workspace/cases/version_commands.h"
#include "core/workspace/connections/memory_download.h"
#include "core/workspace/connections/vault_upload.h"
#include "core/workspace/items/capture_files.h"
#include "core/workspace/items/virus_scans.h"
#include "core/workspace/workspace.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;
using connect::FieldValue;
using connect::PeerItem;

const QString kCapture = u"capture"_s;
const QString kAttachment = u"attachment"_s;
const QString kComment = u"comment"_s;

/// What is said of a document beside what every capture has.
std::map<QString, QString> metadataOf(const PeerItem& item) {
  static const QStringList kKnown{u"id"_s,         u"state"_s,      u"type"_s,   u"object-type"_s,
                                  u"object-key"_s, u"name"_s,       u"sha256"_s, u"version"_s,
                                  u"approval"_s,   u"client-key"_s, u"link"_s};
  std::map<QString, QString> fields;
  for (const auto& [name, value] : item.fields) {
    if (!kKnown.contains(name) && isCaseField(name) && value.state == FieldValue::State::Mapped)
      fields[name] = isDayField(name) ? value.value.left(10) : value.value;
  }
  return fields;
}

QString objectOf(const PeerItem& item) {
  const QString type = mappedText(item, u"object-type"_s), key = mappedText(item, u"object-key"_s);
  return type.isEmpty() || key.isEmpty() ? QString() : type + u'/' + key;
}

} // namespace

RunOptions TransferWork::seated() const {
  RunOptions options;
  options.seat = m_parts->seat;
  return options;
}

Result<KnownThere::Answer> TransferWork::known(KnownThere question) {
  question.peer = m_parts->connection.peer;
  return m_parts->workspace->ask(std::move(question), m_parts->seat).result();
}

/// Why nothing came is kept with the transfer; whether it is tried again by itself is for the caller.
Result<TransferWork::Content> TransferWork::fetch(const QString& resource, const connect::CallInputs& inputs,
                                                  const QString& place, const QString& name,
                                                  const std::optional<MatterId>& matter) {
  if (!m_cases->has(resource, u"content"_s))
    return Content{};
  const auto target = std::make_shared<MemoryDownload>();
  const auto fetched = m_client->download(resource, inputs, target);
  if (!fetched)
    return Content{{}, fetched.error()};
  // The same bytes under the same name are captured once, however often they are fetched.
  const QByteArray fingerprint = sha256({m_parts->connection.peer.toUtf8(), "/", place.toUtf8(), "/", name.toUtf8(),
                                         "/", matter ? matter->toBytes() : QByteArray(), target->bytes})
                                     .toBytes();
  RunOptions options = seated();
  options.id = CommandId::fromBytes(QByteArrayView(fingerprint).first(16));
  const FileToCapture file{name, {}, std::move(target->bytes)};
  const auto kept =
      m_parts->workspace->run(CaptureFiles({file}, m_parts->connection.peer, matter), std::move(options)).result();
  if (!kept)
    return Failure(kept.error());
  const Json::Array* items = kept->outcome.at(u"items").array();
  return Content{items && !items->empty() ? ItemId::parse(items->front().text(u"id")) : std::nullopt, {}};
}

Result<void> TransferWork::tell(HearTransfer heard, const Content& content) {
  heard.peer = m_parts->connection.peer;
  heard.item = content.item;
  if (content.error)
    heard.failure = content.error->id;
  MUNIMENT_TRY(m_parts->workspace->run(std::move(heard), seated()).result());
  const bool helpsLater =
      content.error && content.error->id != "peer.not_found"_L1 && content.error->id != "http.answer_too_large"_L1;
  return helpsLater ? Result<void>(Failure(*content.error)) : Result<void>();
}

Result<void> TransferWork::fetchCapture(const QString& id) {
  MUNIMENT_TRY_LET(item, m_client->call(kCapture, u"get"_s, {{u"id"_s, {id}}}));
  HearTransfer heard;
  heard.remoteId = kCapture + u'/' + id;
  heard.object = objectOf(item);
  heard.type = mappedText(item, u"type"_s);
  heard.name = mappedText(item, u"name"_s);
  heard.version = mappedText(item, u"version"_s);
  heard.approval = mappedText(item, u"approval"_s);
  heard.announced = mappedText(item, u"sha256"_s);
  heard.link = mappedText(item, u"link"_s);
  heard.fields = metadataOf(item);
  if (!heard.object.isEmpty() && m_cases->has(u"object"_s, u"get"_s)) { // its workspace is made first
    auto object = m_cases->read(heard.object);
    if (!object && object.error().id != "peer.not_found"_L1)
      return Failure(object.error());
    if (object)
      MUNIMENT_TRY(m_parts->workspace->run(std::move(*object), seated()).result());
  }
  const QString key = mappedText(item, u"client-key"_s);
  MUNIMENT_TRY_LET(place, known({{}, heard.object, {heard.remoteId}, {}, {key}}));
  if (place.ours.contains(key))
    return {};
  if (place.known.contains(heard.remoteId + u'#' + heard.announced))
    return tell(std::move(heard), {});
  const auto matter = place.matter ? place.matter : m_parts->connection.matter;
  const QString name = heard.name.isEmpty() ? heard.remoteId : heard.name;
  MUNIMENT_TRY_LET(content, fetch(kCapture, {{u"id"_s, {id}}}, heard.remoteId, name, matter));
  return tell(std::move(heard), content);
}

Result<void> TransferWork::fetchAttachments(const QString& caseId) {
  if (!m_cases->has(kAttachment, u"list"_s))
    return {};
  MUNIMENT_TRY_LET(pages, m_client->list(kAttachment, {{u"case"_s, {caseId}}}));
  for (;;) {
    MUNIMENT_TRY_LET(page, pages.next());
    if (!page)
      return {};
    for (const PeerItem& item : page->items) {
      const QString id = mappedText(item, u"id"_s);
      const QString remoteId = kAttachment + u'/' + caseId + u'/' + id;
      const QString key = mappedText(item, u"key"_s);
      const QString digest = mappedText(item, u"sha256"_s);
      MUNIMENT_TRY_LET(place, known({{}, caseId, {remoteId}, {}, {key}}));
      if (place.ours.contains(key) || place.known.contains(remoteId + u'#' + digest))
        continue;
      HearTransfer heard;
      heard.remoteId = remoteId;
      heard.object = caseId;
      heard.type = mappedText(item, u"type"_s);
      heard.name = mappedText(item, u"name"_s);
      heard.announced = digest;
      heard.link = mappedText(item, u"link"_s);
      if (const QString by = mappedText(item, u"by"_s); !by.isEmpty())
        heard.fields[u"author"_s] = by;
      const auto matter = place.matter ? place.matter : m_parts->connection.matter;
      MUNIMENT_TRY_LET(content, fetch(kAttachment, {{u"case"_s, {caseId}}, {u"id"_s, {id}}}, remoteId,
                                      heard.name.isEmpty() ? remoteId : heard.name, matter));
      MUNIMENT_TRY(tell(std::move(heard), content));
    }
  }
}

Result<void> TransferWork::fetchRemarks(const QString& caseId) {
  if (!m_cases->has(kComment, u"list"_s))
    return {};
  HearRemarks heard{m_parts->connection.peer, caseId, {}};
  MUNIMENT_TRY_LET(pages, m_client->list(kComment, {{u"case"_s, {caseId}}}));
  for (;;) {
    MUNIMENT_TRY_LET(page, pages.next());
    if (!page)
      break;
    for (const PeerItem& item : page->items) {
      const QString id = mappedText(item, u"id"_s);
      const QString key = mappedText(item, u"key"_s);
      const QString source = remarkSource(m_parts->connection.peer, id);
      MUNIMENT_TRY_LET(place, known({{}, caseId, {}, {source}, {key}}));
      if (!id.isEmpty() && !place.ours.contains(key) && !place.noted.contains(source))
        heard.remarks.push_back({id, mappedText(item, u"by"_s), mappedText(item, u"text"_s)});
    }
  }
  if (!heard.remarks.empty())
    MUNIMENT_TRY(m_parts->workspace->run(std::move(heard), seated()).result());
  return {};
}

Result<void> TransferWork::fetchAgain(const QString& remoteId) {
  return remoteId.startsWith(kCapture) ? fetchCapture(remoteId.section(u'/', 1))
                                       : fetchAttachments(remoteId.section(u'/', 1, 1));
}

Result<void> TransferWork::share(const CaseWrite& write, const QString& key) {
  const auto textAt = [&](const QString& name) {
    const auto found = write.further.find(name);
    return found == write.further.end() ? QString() : found->second;
  };
  const auto address = vault::VaultAddress::fromBytes(QByteArray::fromHex(textAt(u"address"_s).toLatin1()));
  if (!address)
    return failure(ErrorKind::VerificationFailed, "vault.object_missing"_L1);
  MUNIMENT_TRY(m_parts->workspace->ask(FileMayLeave{address->toBytes()}, m_parts->seat).result());
  connect::AttachedFile file;
  file.name = textAt(u"name"_s);
  file.source = std::make_shared<VaultUpload>(m_parts->workspace->vault(), *address, textAt(u"size"_s).toLongLong());
  const bool isObject = write.remoteId.contains(u'/');
  connect::CallInputs inputs{{u"idempotencyKey"_s, {key}}, {u"title"_s, {file.name}}};
  if (isObject) {
    inputs[u"key"_s] = {write.remoteId.section(u'/', 1)};
    inputs[u"type"_s] = {write.remoteId.section(u'/', 0, 0)};
    inputs[u"source"_s] = {m_parts->workspace->info().name};
  } else {
    inputs[u"case"_s] = {write.remoteId};
    inputs[u"by"_s] = {m_parts->workspace->info().name};
  }
  MUNIMENT_TRY(m_client->call(isObject ? kCapture : kAttachment, u"upload"_s, inputs, {}, &file));
  return {};
}

Result<void> TransferWork::report(const CaseWrite& write, const QString& key) {
  if (!write.remoteId.startsWith(kCapture) || !m_cases->has(kCapture, u"update"_s))
    return {};
  connect::CallInputs inputs{
      {u"id"_s, {write.remoteId.section(u'/', 1)}}, {u"idempotencyKey"_s, {key}}, {u"state"_s, {write.value}}};
  for (const auto& [name, value] : write.further) {
    if (!value.isEmpty())
      inputs[name] = {value};
  }
  MUNIMENT_TRY(m_client->call(kCapture, u"update"_s, inputs));
  return {};
}

Result<void> TransferWork::comment(const CaseWrite& write, const QString& key) {
  const connect::CallInputs inputs{{u"by"_s, {m_parts->workspace->info().name}},
                                   {u"case"_s, {write.remoteId}},
                                   {u"idempotencyKey"_s, {key}},
                                   {u"text"_s, {write.value}}};
  MUNIMENT_TRY(m_client->call(kComment, u"create"_s, inputs));
  return {};
}

} // namespace muniment::workspace
