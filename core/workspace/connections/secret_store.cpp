#include "core/workspace/connections/secret_store.h"

#include "core/base/sealed_box.h"
#include "core/base/sha256.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

constexpr qint64 kLargest = qint64(1) << 20;

QByteArray derived(const vault::WorkspaceKey& key, QByteArrayView purpose) {
  return deriveKey(key.subkey(vault::KeyPurpose::Deliveries).view(), purpose, vault::WorkspaceKey::kSize);
}

FilePath sealedFolder(const FilePath& folder) { return folder / u"connection-secrets"; }

Result<QByteArray> readWhole(FileSystem& files, const FilePath& path) {
  MUNIMENT_TRY_LET(file, files.openToRead(path));
  MUNIMENT_TRY_LET(size, file->size());
  QByteArray bytes(std::min(size, kLargest), Qt::Uninitialized);
  MUNIMENT_TRY_LET(read, file->read(bytes.data(), bytes.size()));
  bytes.truncate(read);
  return bytes;
}

} // namespace

QString SecretStore::entry(const QString& peer, const QString& name) const {
  return u"muniment/%1/%2/%3"_s.arg(m_parts.workspace.toString(), peer, name);
}

FilePath SecretStore::sealedFile(const QString& entry) const {
  const QByteArray name = hmacSha256(derived(*m_parts.key, "connection secret names"), entry.toUtf8()).toBytes();
  return sealedFolder(m_parts.folder) / QString::fromLatin1(name.toHex() + ".sealed");
}

SecretPlace SecretStore::place() {
  const std::lock_guard lock(m_mutex);
  if (!m_place && !m_parts.keychain)
    m_place = SecretPlace::SealedFile;
  if (!m_place) {
    const auto probe = m_parts.keychain->read(entry(u"-"_s, u"-"_s)); // is never there: only who answers counts
    const bool none = !probe && probe.error().kind == ErrorKind::Unavailable;
    m_place = none ? SecretPlace::SealedFile : SecretPlace::Keychain;
  }
  return *m_place;
}

Result<void> SecretStore::seal(const QString& entry, const Secret& secret) {
  const QByteArray sealed = wrapKey(secret, Secret(derived(*m_parts.key, "connection secrets")), entry.toUtf8());
  FileSystem& files = *m_parts.files;
  const FilePath folder = sealedFolder(m_parts.folder);
  if (!files.exists(folder))
    MUNIMENT_TRY(files.makeDirectory(folder));
  const FilePath fresh{sealedFile(entry).value + u'.' + uuidText(Secret::random(16).view())};
  {
    MUNIMENT_TRY_LET(file, files.create(fresh));
    MUNIMENT_TRY(file->write(sealed));
    MUNIMENT_TRY(file->sync());
  }
  MUNIMENT_TRY(files.rename(fresh, sealedFile(entry)));
  return files.syncDirectory(folder);
}

Result<Secret> SecretStore::read(const QString& peer, const QString& name) {
  const QString wanted = entry(peer, name);
  if (place() == SecretPlace::Keychain) {
    auto found = m_parts.keychain->read(wanted);
    if (found || found.error().kind != ErrorKind::NotFound)
      return found;
  }
  const std::lock_guard lock(m_mutex);
  if (!m_parts.files->exists(sealedFile(wanted))) // else it was entered while there was no keychain
    return failure(ErrorKind::NotFound, "connection.secret_missing"_L1, {name});
  MUNIMENT_TRY_LET(sealed, readWhole(*m_parts.files, sealedFile(wanted)));
  auto opened = unwrapKey(sealed, Secret(derived(*m_parts.key, "connection secrets")), wanted.toUtf8());
  if (!opened)
    return failure(ErrorKind::VerificationFailed, "connection.secret_damaged"_L1, {name});
  return opened;
}

Result<bool> SecretStore::has(const QString& peer, const QString& name) {
  const auto found = read(peer, name);
  if (!found && found.error().kind != ErrorKind::NotFound)
    return Failure(found.error());
  return found.has_value();
}

Result<void> SecretStore::write(const QString& peer, const QString& name, const Secret& secret) {
  if (secret.isEmpty() || secret.size() > kLargest / 2)
    return failure(ErrorKind::Usage, "connection.secret_wrong"_L1, {name});
  if (place() == SecretPlace::Keychain)
    return m_parts.keychain->write(entry(peer, name), secret);
  const std::lock_guard lock(m_mutex);
  return seal(entry(peer, name), secret);
}

Result<void> SecretStore::remove(const QString& peer, const QString& name) {
  const QString wanted = entry(peer, name);
  if (place() == SecretPlace::Keychain) {
    auto removed = m_parts.keychain->remove(wanted);
    if (!removed && removed.error().kind != ErrorKind::NotFound)
      return removed;
  }
  const std::lock_guard lock(m_mutex);
  return m_parts.files->exists(sealedFile(wanted)) ? m_parts.files->remove(sealedFile(wanted)) : Result<void>();
}

} // namespace muniment::workspace
