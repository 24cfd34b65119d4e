#include "core/vault/vault_scan.h"

#include "core/base/id.h"
#include "core/vault/layout.h"

#include <QtCore/QtEndian>

#include <algorithm>

namespace muniment::vault {
namespace {

using namespace Qt::StringLiterals;

constexpr int kKeysAtOnce = 500;
constexpr std::int64_t kDay = 86'400'000;
/// A put stores its key a moment before its file becomes visible.
constexpr std::int64_t kMoment = 60'000;

bool isObjectFolder(const QString& name) {
  return name.size() == 2 && std::ranges::all_of(name, [](QChar c) { return "0123456789abcdef"_L1.contains(c); });
}

/// When a file in `incoming` was begun, from its name.
std::optional<Instant> beginningOf(const QString& name) {
  const auto uuid = parseUuid(name);
  if (!uuid)
    return std::nullopt;
  return Instant::fromMilliseconds(static_cast<std::int64_t>(qFromBigEndian<quint64>(uuid->constData()) >> 16));
}

} // namespace

Error ScanFinding::asError() const {
  const auto id = [this] {
    switch (kind) {
    case ScanFindingKind::Damaged:
      return "vault.scan_damaged"_L1;
    case ScanFindingKind::Missing:
      return "vault.scan_missing"_L1;
    case ScanFindingKind::WithoutKey:
      return "vault.scan_without_key"_L1;
    case ScanFindingKind::Leftover:
      return "vault.scan_leftover"_L1;
    case ScanFindingKind::Unknown:
      return "vault.scan_unknown"_L1;
    }
    Q_UNREACHABLE();
  };
  return makeError(ErrorKind::VerificationFailed, id(), {name}, detail);
}

void VaultScan::add(ScanFindingKind kind, const QString& name, const QString& detail) {
  m_report.findings.push_back({kind, name, detail});
}

Result<void> VaultScan::begin() {
  if (m_progress) {
    MUNIMENT_TRY_LET(count, m_keys->count());
    m_progress->setTotal(count);
  }
  MUNIMENT_TRY_LET(names, m_files->list(m_folder));
  for (const QString& name : names) {
    if (isObjectFolder(name))
      m_folders.append(name);
    else if (name != "incoming"_L1)
      add(ScanFindingKind::Unknown, name);
  }
  m_folders.sort();
  return scanIncoming();
}

Result<void> VaultScan::scanIncoming() {
  const FilePath incoming = incomingFolder(m_folder);
  MUNIMENT_TRY_LET(names, m_files->list(incoming));
  for (const QString& name : names) {
    const auto begun = beginningOf(name);
    if (!begun) {
      add(ScanFindingKind::Unknown, name);
    } else if (m_clock->now().milliseconds() - begun->milliseconds() > kDay) {
      MUNIMENT_TRY(m_files->remove(incoming / name));
      ++m_report.removedLeftovers;
    } else {
      add(ScanFindingKind::Leftover, name);
    }
  }
  return {};
}

Result<bool> VaultScan::loadFiles() {
  while (m_foundAt == m_found.size()) {
    if (m_folderAt == m_folders.size())
      return false;
    const QString folder = m_folders.at(m_folderAt++);
    m_found.clear();
    m_foundAt = 0;
    MUNIMENT_TRY_LET(names, m_files->list(m_folder / folder));
    for (const QString& name : names) {
      const auto address = VaultAddress::fromHex(name);
      if (address && name.startsWith(folder))
        m_found.push_back(*address);
      else
        add(ScanFindingKind::Unknown, name);
    }
    std::ranges::sort(m_found);
  }
  return true;
}

Result<bool> VaultScan::loadKeys() {
  if (m_pageAt < m_page.size())
    return true;
  if (m_keysEnded)
    return false;
  MUNIMENT_TRY_LET(page, m_keys->after(m_lastKey, kKeysAtOnce));
  m_page = std::move(page);
  m_pageAt = 0;
  m_keysEnded = m_page.empty();
  if (!m_keysEnded)
    m_lastKey = m_page.back().address;
  return !m_keysEnded;
}

Result<std::optional<ObjectKey>> VaultScan::nextToVerify() {
  for (;;) {
    if (m_progress && m_progress->isCancelled())
      return failure(ErrorKind::Cancelled, "base.cancelled"_L1);
    MUNIMENT_TRY_LET(haveFile, loadFiles());
    MUNIMENT_TRY_LET(haveKey, loadKeys());
    if (!haveFile && !haveKey)
      return std::nullopt;
    if (haveKey && (!haveFile || m_page[m_pageAt].address < m_found[m_foundAt])) {
      MUNIMENT_TRY(noteMissing(m_page[m_pageAt++]));
    } else if (!haveKey || m_found[m_foundAt] < m_page[m_pageAt].address) {
      const VaultAddress address = m_found[m_foundAt++];
      // It may have been put after its page of keys was read.
      MUNIMENT_TRY_LET(key, m_keys->find(address));
      if (key)
        return key;
      if (m_files->exists(pathOf(m_folder, address)))
        add(ScanFindingKind::WithoutKey, address.toHex());
    } else {
      ++m_foundAt;
      return m_page[m_pageAt++];
    }
  }
}

Result<void> VaultScan::noteMissing(const ObjectKey& key) {
  if (m_progress)
    m_progress->advance(1);
  // Between the two looks it may have been placed, or destroyed.
  MUNIMENT_TRY_LET(still, m_keys->find(key.address));
  const bool justNow = m_clock->now().milliseconds() - key.createdAt.milliseconds() < kMoment;
  if (still && !justNow && !m_files->exists(pathOf(m_folder, key.address)))
    add(ScanFindingKind::Missing, key.address.toHex());
  return {};
}

Result<void> VaultScan::note(const ObjectKey& key, const Result<qint64>& size) {
  ++m_report.objects;
  if (m_progress)
    m_progress->advance(1);
  if (size) {
    m_report.bytes += *size;
    return {};
  }
  if (size.error().kind == ErrorKind::Cancelled)
    return Failure(size.error());
  MUNIMENT_TRY_LET(still, m_keys->find(key.address));
  if (still) // otherwise it was destroyed meanwhile
    add(ScanFindingKind::Damaged, key.address.toHex(), size.error().id + u' ' + size.error().detail);
  return {};
}

} // namespace muniment::vault
