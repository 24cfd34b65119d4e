#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"

#include <condition_variable>
#include <mutex>

namespace muniment::connect {

/// How many jobs may be under way at once; the others wait in front of it.
class Slots final {
 public:
  explicit Slots(int count) : m_free(count) {}

  /// A place that is given back at the end of its life.
  class Place final {
   public:
    explicit Place(Slots* slots) : m_slots(slots) {}
    ~Place();
    Place(Place&& other) noexcept : m_slots(std::exchange(other.m_slots, nullptr)) {}
    Place& operator=(Place&&) = delete;
    Place(const Place&) = delete;
    Place& operator=(const Place&) = delete;

   private:
    Slots* m_slots;
  };

  [[nodiscard]] Result<Place> take(const SharedProgress& progress);

 private:
  std::mutex m_mutex;
  std::condition_variable m_wake;
  int m_free;
};

} // namespace muniment::connect
