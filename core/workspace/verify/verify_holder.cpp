#include "core/workspace/verify/verify_holder.h"

#include "core/base/logging.h"
#include "core/ledger/head.h"
#include "core/store/head_holder_repository.h"
#include "core/store/signing_key_repository.h"
#include "core/workspace/ledger/head_holder.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

constexpr qint64 kLongestFile = qint64{64} * 1024;

/// The head in a file, where one of the keys of this workspace signed it.
std::optional<ledger::Head> signedHeadIn(FileSystem& files, const FilePath& path,
                                         const std::vector<SigningKeyInfo>& keys) {
  const auto file = files.openToRead(path);
  if (!file)
    return std::nullopt;
  QByteArray bytes(kLongestFile, Qt::Uninitialized);
  const auto length = (*file)->read(bytes.data(), kLongestFile);
  const auto json = length ? parseJson(bytes.first(*length)) : Result<Json>(failure(length.error()));
  if (!json)
    return std::nullopt;
  const QByteArray line = json->text(u"head").toUtf8();
  const auto head = ledger::Head::parse(line);
  const auto signature = Signature::fromBytes(QByteArray::fromHex(json->text(u"signature").toLatin1()));
  if (!head || !signature || !verify(head->key, line, *signature))
    return std::nullopt;
  const bool isKnown = std::ranges::find(keys, head->key.toBytes(), &SigningKeyInfo::publicKey) != keys.end();
  return isKnown ? head : std::nullopt;
}

} // namespace

Result<void> verifyHolder(const Services& services, store::Connection& connection, Verification& verification) {
  MUNIMENT_TRY_LET(chosen, store::HeadHolderRepository(connection).chosen());
  if (!chosen)
    return {};
  FileSystem& files = *services.environment.files;
  const FilePath folder{chosen->folder};
  const auto names = files.list(folder);
  if (!names) {
    qCWarning(lcWorkspace, "the folder of the holder of heads cannot be read: %s", qUtf8Printable(names.error().id));
    return {};
  }
  store::LedgerRepository ledger(connection);
  MUNIMENT_TRY_LET(keys, store::SigningKeyRepository(connection).all());
  const QString prefix = headFilePrefix(services.info.id);
  for (const QString& name : *names) {
    if (!name.startsWith(prefix))
      continue;
    const auto known = signedHeadIn(files, folder / name, keys);
    if (!known || known->workspace != services.info.id) {
      verification.findings.push_back(
          {u"holder/"_s + name, makeError(ErrorKind::VerificationFailed, "verify.outside_unsigned"_L1, {name})});
      continue;
    }
    const QString size = QString::number(known->size);
    MUNIMENT_TRY_LET(stored, ledger.headCovering(known->size));
    if (stored && stored->size == known->size && stored->line == known->line())
      continue;
    const bool isCutOff = known->size > verification.ledger.entries;
    verification.findings.push_back(
        {u"ledger/"_s + size, makeError(ErrorKind::VerificationFailed,
                                        isCutOff ? "verify.outside_truncated"_L1 : "verify.outside_differs"_L1,
                                        {size, QString::number(verification.ledger.entries)})});
  }
  return {};
}

} // namespace muniment::workspace
