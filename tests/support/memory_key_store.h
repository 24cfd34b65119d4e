#pragma once

#include "core/vault/key_store.h"
#include "tests/support/fault_plan.h"

#include <algorithm>
#include <map>

namespace muniment::tests {

/// A key store in memory, durable at once; any thread may ask for keys. A crash may come before or after a change took
/// effect.
class MemoryKeyStore final : public vault::KeyStore {
 public:
  explicit MemoryKeyStore(FaultPlan& plan) : m_plan(&plan) {}

  [[nodiscard]] Result<std::optional<vault::ObjectKey>> find(const vault::VaultAddress& address) override {
    const std::lock_guard lock(m_mutex);
    if (!m_plan->step())
      return Failure(FaultPlan::error());
    const auto found = m_keys.find(address);
    return found == m_keys.end() ? std::nullopt : std::optional(found->second);
  }
  [[nodiscard]] Result<vault::ObjectKey> add(const vault::ObjectKey& key) override {
    const std::lock_guard lock(m_mutex);
    if (!m_plan->step()) {
      if (m_plan->isCrashed() && m_alive && m_plan->random(2) == 0)
        m_keys.emplace(key.address, key);
      m_alive = !m_plan->isCrashed();
      return Failure(FaultPlan::error());
    }
    return m_keys.emplace(key.address, key).first->second;
  }
  [[nodiscard]] Result<void> remove(const vault::VaultAddress& address) override {
    const std::lock_guard lock(m_mutex);
    if (!m_plan->step()) {
      if (m_plan->isCrashed() && m_alive && m_plan->random(2) == 0)
        m_keys.erase(address);
      m_alive = !m_plan->isCrashed();
      return Failure(FaultPlan::error());
    }
    m_keys.erase(address);
    return {};
  }
  [[nodiscard]] Result<void> destroy(std::span<const vault::DestroyedObject> objects) override {
    for (const vault::DestroyedObject& object : objects) {
      MUNIMENT_TRY(remove(object.address));
      m_destroyed.push_back(object);
    }
    return {};
  }
  [[nodiscard]] Result<std::vector<vault::DestroyedObject>> destroyed() override { return m_destroyed; }
  [[nodiscard]] Result<qint64> destroyAgain(const std::vector<vault::DestroyedObject>& objects) override {
    return std::erase_if(m_keys, [&](const auto& key) {
      return std::ranges::any_of(objects, [&](const vault::DestroyedObject& object) {
        return object.address == key.first && object.at >= key.second.createdAt;
      });
    });
  }
  [[nodiscard]] Result<std::vector<vault::ObjectKey>> after(const vault::VaultAddress& address, int limit) override {
    std::vector<vault::ObjectKey> page;
    for (auto at = m_keys.upper_bound(address); at != m_keys.end() && std::ssize(page) < limit; ++at)
      page.push_back(at->second);
    return page;
  }
  [[nodiscard]] Result<std::int64_t> count() override { return std::ssize(m_keys); }
  [[nodiscard]] Result<std::vector<vault::KeySlot>> slots() override { return m_slots; }
  [[nodiscard]] Result<void> addSlot(const vault::KeySlot& slot) override {
    m_slots.push_back(slot);
    return {};
  }
  [[nodiscard]] Result<void> replaceSlot(const vault::KeySlotId& id, const QByteArray& sealed) override {
    const auto found = std::ranges::find(m_slots, id, &vault::KeySlot::id);
    if (found == m_slots.end())
      return failure(ErrorKind::NotFound, QLatin1StringView("vault.no_such_slot"));
    found->sealed = sealed;
    return {};
  }
  [[nodiscard]] Result<void> removeSlot(const vault::KeySlotId& id) override {
    const auto found = std::ranges::find(m_slots, id, &vault::KeySlot::id);
    if (found == m_slots.end())
      return failure(ErrorKind::NotFound, QLatin1StringView("vault.no_such_slot"));
    if (m_slots.size() == 1)
      return failure(ErrorKind::Refused, QLatin1StringView("vault.last_slot"));
    m_slots.erase(found);
    return {};
  }
  [[nodiscard]] Result<std::optional<QByteArray>> mark() override { return m_mark; }
  [[nodiscard]] Result<void> setMark(const QByteArray& mark) override {
    if (!m_mark)
      m_mark = mark;
    return {};
  }

  /// After a crash: what was durable is there again.
  void restart() { m_alive = true; }
  [[nodiscard]] std::map<vault::VaultAddress, vault::ObjectKey>& keys() { return m_keys; }
  [[nodiscard]] std::vector<vault::KeySlot>& rawSlots() { return m_slots; }
  [[nodiscard]] std::optional<QByteArray>& rawMark() { return m_mark; }

 private:
  FaultPlan* m_plan;
  std::mutex m_mutex;
  std::map<vault::VaultAddress, vault::ObjectKey> m_keys;
  std::vector<vault::DestroyedObject> m_destroyed;
  std::vector<vault::KeySlot> m_slots;
  std::optional<QByteArray> m_mark;
  bool m_alive = true;
};

} // namespace muniment::tests
