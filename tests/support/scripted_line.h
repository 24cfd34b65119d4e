#pragma once

#include "core/base/clock.h"
#include "core/connect/http/chance.h"
#include "core/connect/http/http_line.h"
#include "core/connect/http/pause.h"

#include <deque>
#include <mutex>

namespace muniment::tests {

/// A peer that answers from a script and remembers what it was asked.
class ScriptedLine final : public connect::HttpLine {
 public:
  void answer(int status, QByteArray body = {}, std::vector<std::pair<QByteArray, QByteArray>> headers = {}) {
    const std::scoped_lock lock(m_mutex);
    m_script.emplace_back(HttpResponse{status, std::move(headers), std::move(body)});
  }
  void fail(Error error) {
    const std::scoped_lock lock(m_mutex);
    m_script.emplace_back(Failure(std::move(error)));
  }
  /// What every request gets once the script is at its end.
  void answerAlways(int status, QByteArray body = {}) {
    const std::scoped_lock lock(m_mutex);
    m_always = HttpResponse{status, {}, std::move(body)};
  }

  [[nodiscard]] Result<HttpResponse> exchange(const connect::HttpJob& job) override {
    const std::scoped_lock lock(m_mutex);
    m_jobs.push_back(job);
    if (m_script.empty())
      return m_always ? Result<HttpResponse>(*m_always)
                      : failure(ErrorKind::Failed, QLatin1StringView("script.at_its_end"));
    auto next = std::move(m_script.front());
    m_script.pop_front();
    return next;
  }

  [[nodiscard]] std::vector<connect::HttpJob> jobs() const {
    const std::scoped_lock lock(m_mutex);
    return m_jobs;
  }
  [[nodiscard]] HttpRequest request(std::size_t index) const { return jobs().at(index).request; }
  [[nodiscard]] QByteArray sent(std::size_t index, const QByteArray& header) const {
    return connect::headerOf(HttpResponse{0, request(index).headers, {}}, header);
  }

 private:
  mutable std::mutex m_mutex;
  std::deque<Result<HttpResponse>> m_script;
  std::optional<HttpResponse> m_always;
  std::vector<connect::HttpJob> m_jobs;
};

/// Lets the clock pass instead of waiting, and remembers each pause.
class ClockPause final : public connect::Pause {
 public:
  explicit ClockPause(MovableClock& clock) : m_clock(&clock) {}
  [[nodiscard]] Result<void> forMilliseconds(std::int64_t milliseconds, const SharedProgress& progress) override {
    if (progress && progress->isCancelled())
      return failure(ErrorKind::Cancelled, QLatin1StringView("base.cancelled"));
    const std::scoped_lock lock(m_mutex);
    m_clock->advance(milliseconds);
    m_pauses.push_back(milliseconds);
    return {};
  }
  [[nodiscard]] std::vector<std::int64_t> pauses() const {
    const std::scoped_lock lock(m_mutex);
    return m_pauses;
  }

 private:
  MovableClock* m_clock;
  mutable std::mutex m_mutex;
  std::vector<std::int64_t> m_pauses;
};

/// Chance that always falls the same way, between 0 and 100 per cent of its limit.
class LoadedDie final : public connect::Chance {
 public:
  explicit LoadedDie(int percent) : m_percent(percent) {}
  [[nodiscard]] std::int64_t upTo(std::int64_t limit) override { return limit * m_percent / 100; }

 private:
  int m_percent;
};

} // namespace muniment::tests
