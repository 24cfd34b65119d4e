#include "core/vault/local_vault.h"

#include "core/base/id.h"
#include "core/base/sealed_box.h"
#include "core/vault/layout.h"
#include "core/vault/object_reader.h"
#include "core/vault/put_pipeline.h"
#include "core/vault/vault_scan.h"

#include <algorithm>
#include <set>

namespace muniment::vault {
namespace {

using namespace Qt::StringLiterals;

/// Bytes that are in memory already, as a file.
class MemorySource final : public File {
 public:
  explicit MemorySource(QByteArrayView content) : m_left(content) {}
  Result<qint64> read(char* into, qint64 size) override {
    const qint64 taken = std::min<qint64>(size, m_left.size());
    std::copy_n(m_left.data(), taken, into);
    m_left = m_left.sliced(taken);
    return taken;
  }
  Result<void> write(QByteArrayView) override { return failure(ErrorKind::Failed, "file.failed"_L1); }
  Result<void> seek(qint64) override { return failure(ErrorKind::Failed, "file.failed"_L1); }
  Result<qint64> size() override { return m_left.size(); }
  Result<void> sync() override { return {}; }

 private:
  QByteArrayView m_left;
};

class MemorySink final : public ByteSink {
 public:
  Result<void> take(QByteArrayView piece) override {
    if (m_bytes.size() + piece.size() > Vault::kLargestRead)
      return failure(ErrorKind::Failed, "vault.too_large_to_read"_L1);
    m_bytes.append(piece);
    return {};
  }
  [[nodiscard]] QByteArray bytes() && { return std::move(m_bytes); }

 private:
  QByteArray m_bytes;
};

/// A key opens the object of its own address only.
QByteArray contextOf(const VaultAddress& address) { return "muniment/v1/object-key/" + address.toBytes(); }

Failure noSuchObject() { return failure(ErrorKind::NotFound, "vault.no_such_object"_L1); }

} // namespace

Result<std::unique_ptr<LocalVault>> LocalVault::open(FileSystem& files, KeyStore& keys, const Clock& clock,
                                                     const WorkspaceKey& key, const FilePath& folder) {
  if (!files.exists(incomingFolder(folder))) {
    MUNIMENT_TRY(files.makeDirectory(folder));
    MUNIMENT_TRY(files.makeDirectory(incomingFolder(folder)));
    MUNIMENT_TRY(files.syncDirectory(folder));
    const qsizetype slash = folder.value.lastIndexOf(u'/');
    const QString parent = folder.value.first(std::max<qsizetype>(slash, 0));
    MUNIMENT_TRY(files.syncDirectory({parent.isEmpty() ? folder.value.first(slash + 1) : parent}));
  }
  return std::unique_ptr<LocalVault>(new LocalVault(files, keys, clock, key.clone(), folder));
}

FilePath LocalVault::incomingPath() const { return incomingFolder(m_folder) / uuidText(makeUuid7(m_clock->now())); }

Result<StoredObject> LocalVault::put(QByteArrayView content) {
  MemorySource source(content);
  return put(source, nullptr);
}

Result<StoredObject> LocalVault::put(File& source, const SharedProgress& progress) {
  const FilePath incoming = incomingPath();
  Result<StoredObject> stored = store(source, incoming, progress);
  if (!stored)
    discard(incoming);
  return stored;
}

Result<StoredObject> LocalVault::store(File& source, const FilePath& incoming, const SharedProgress& progress) {
  const Secret objectKey = Secret::random(AesGcm::kKeySize);
  StoredObject object;
  {
    MUNIMENT_TRY_LET(file, m_files->create(incoming));
    ObjectWriter writer(*file, objectKey);
    MUNIMENT_TRY_LET(ingested, ingest(source, writer, progress));
    MUNIMENT_TRY(file->sync());
    object.digest = ingested.digest;
    object.size = ingested.size;
  }
  object.address = m_key.addressOf(object.digest);
  MUNIMENT_TRY(publish(incoming, objectKey, object));
  return object;
}

Result<void> LocalVault::publish(const FilePath& incoming, const Secret& objectKey, StoredObject& object) {
  const ObjectKey fresh{object.address,
                        wrapKey(objectKey, m_key.subkey(KeyPurpose::ObjectKeys), contextOf(object.address)),
                        m_clock->now()};
  MUNIMENT_TRY_LET(kept, m_keys->add(fresh));
  if (kept.wrapped != fresh.wrapped)
    return adopt(incoming, objectKey, kept, object);
  return place(incoming, object.address);
}

/// The address has a key: from the same content put before, at this moment by another process, or by a put that was cut
/// short. All of them are served by bytes under that key, so nobody's object can become unreadable.
Result<void> LocalVault::adopt(const FilePath& incoming, const Secret& objectKey, const ObjectKey& kept,
                               StoredObject& object) {
  Result<Secret> keptKey = unwrap(kept);
  if (!keptKey) { // a damaged key opens nothing, and this content is the same
    MUNIMENT_TRY(m_keys->remove(object.address));
    return publish(incoming, objectKey, object);
  }
  const Result<qint64> whole = stream(object.address, *keptKey, nullptr, nullptr);
  if (whole) {
    discard(incoming);
    object.existed = true;
    return {};
  }
  const FilePath again = incomingPath();
  Result<void> healed = sealAgain(incoming, objectKey, again, *keptKey);
  if (healed)
    healed = place(again, object.address);
  if (!healed)
    discard(again);
  else
    discard(incoming);
  return healed;
}

Result<void> LocalVault::sealAgain(const FilePath& from, const Secret& fromKey, const FilePath& to,
                                   const Secret& toKey) {
  MUNIMENT_TRY_LET(source, m_files->openToRead(from));
  MUNIMENT_TRY_LET(target, m_files->create(to));
  ObjectReader reader(*source, fromKey);
  ObjectWriter writer(*target, toKey);
  Chunk chunk;
  do {
    MUNIMENT_TRY(reader.read(chunk));
    MUNIMENT_TRY(writer.write(chunk));
  } while (!chunk.last);
  return target->sync();
}

Result<void> LocalVault::place(const FilePath& incoming, const VaultAddress& address) {
  const FilePath folder = folderOf(m_folder, address);
  if (!m_files->exists(folder)) {
    MUNIMENT_TRY(m_files->makeDirectory(folder));
    MUNIMENT_TRY(m_files->syncDirectory(m_folder));
  }
  MUNIMENT_TRY(m_files->rename(incoming, pathOf(m_folder, address)));
  return m_files->syncDirectory(folder);
}

Result<Secret> LocalVault::unwrap(const ObjectKey& key) const {
  return unwrapKey(key.wrapped, m_key.subkey(KeyPurpose::ObjectKeys), contextOf(key.address));
}

Result<std::unique_ptr<File>> LocalVault::openObject(const VaultAddress& address) {
  Result<std::unique_ptr<File>> file = m_files->openToRead(pathOf(m_folder, address));
  if (!file && file.error().kind == ErrorKind::NotFound)
    return failure(ErrorKind::VerificationFailed, "vault.object_missing"_L1);
  return file;
}

Result<qint64> LocalVault::stream(const VaultAddress& address, const Secret& objectKey, ByteSink* sink,
                                  const SharedProgress& progress) {
  MUNIMENT_TRY_LET(file, openObject(address));
  ObjectReader reader(*file, objectKey);
  Sha256Hasher hasher;
  qint64 size = 0;
  Chunk chunk;
  do {
    if (progress && progress->isCancelled())
      return failure(ErrorKind::Cancelled, "base.cancelled"_L1);
    MUNIMENT_TRY(reader.read(chunk));
    const QByteArrayView piece(chunk.bytes.get(), chunk.size);
    hasher.add(piece);
    size += chunk.size;
    if (sink && !piece.isEmpty())
      MUNIMENT_TRY(sink->take(piece));
    if (progress && sink)
      progress->advance(chunk.size);
  } while (!chunk.last);
  if (m_key.addressOf(hasher.finish()) != address)
    return Failure(damagedObject("content of another address"_L1));
  return size;
}

Result<void> LocalVault::get(const VaultAddress& address, ByteSink& sink, const SharedProgress& progress) {
  MUNIMENT_TRY_LET(key, m_keys->find(address));
  if (!key)
    return noSuchObject();
  MUNIMENT_TRY_LET(objectKey, unwrap(*key));
  MUNIMENT_TRY(stream(address, objectKey, &sink, progress));
  return {};
}

Result<QByteArray> LocalVault::read(const VaultAddress& address) {
  MemorySink sink;
  MUNIMENT_TRY(get(address, sink, nullptr));
  return std::move(sink).bytes();
}

Result<QByteArray> LocalVault::readPart(const VaultAddress& address, qint64 first, qint64 size) {
  if (size > kLargestRead)
    return failure(ErrorKind::Failed, "vault.too_large_to_read"_L1);
  MUNIMENT_TRY_LET(key, m_keys->find(address));
  if (!key)
    return noSuchObject();
  MUNIMENT_TRY_LET(objectKey, unwrap(*key));
  MUNIMENT_TRY_LET(file, openObject(address));
  ObjectReader reader(*file, objectKey);
  MUNIMENT_TRY_LET(isThere, reader.skipTo(first / kChunkSize));
  QByteArray bytes;
  qint64 skip = first % kChunkSize;
  Chunk chunk;
  chunk.last = !isThere;
  while (!chunk.last && bytes.size() < size) {
    MUNIMENT_TRY(reader.read(chunk));
    const qint64 from = std::min(skip, chunk.size);
    bytes.append(chunk.bytes.get() + from, std::min(chunk.size - from, size - bytes.size()));
    skip = 0;
  }
  return bytes;
}

Result<bool> LocalVault::contains(const VaultAddress& address) {
  MUNIMENT_TRY_LET(key, m_keys->find(address));
  return key && m_files->exists(pathOf(m_folder, address));
}

Result<void> LocalVault::destroy(std::span<const VaultAddress> addresses) {
  std::vector<DestroyedObject> objects;
  for (const VaultAddress& address : addresses)
    objects.push_back({address, m_clock->now()});
  MUNIMENT_TRY(m_keys->destroy(objects));
  std::set<QString> folders;
  for (const VaultAddress& address : addresses) {
    const Result<void> removed = m_files->remove(pathOf(m_folder, address));
    if (!removed && removed.error().kind != ErrorKind::NotFound)
      return removed;
    folders.insert(folderOf(m_folder, address).value);
  }
  for (const QString& folder : folders) {
    if (m_files->exists({folder}))
      MUNIMENT_TRY(m_files->syncDirectory({folder}));
  }
  return {};
}

Result<ScanReport> LocalVault::scan(const SharedProgress& progress) {
  VaultScan scan(*m_files, *m_keys, *m_clock, m_folder, progress);
  return scan.run([&](const ObjectKey& key) -> Result<qint64> {
    MUNIMENT_TRY_LET(objectKey, unwrap(key));
    return stream(key.address, objectKey, nullptr, progress);
  });
}

void LocalVault::discard(const FilePath& incoming) {
  const Result<void> removed = m_files->remove(incoming);
  Q_UNUSED(removed) // the scan removes what stays behind
}

} // namespace muniment::vault
