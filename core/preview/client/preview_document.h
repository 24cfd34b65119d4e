#pragma once

#include "core/platform/confined_process.h"
#include "core/preview/client/preview_host.h"
#include "core/preview/wire/frame.h"
#include "core/preview/wire/preview_answer.h"
#include "core/preview/wire/preview_request.h"

#include <atomic>

namespace muniment::preview {

/// A file that a child has open. Every call blocks, so none comes from the thread of a window; calls from several
/// threads wait for each other. Errors have the ids `preview.…`.
class PreviewDocument final {
 public:
  static constexpr std::int64_t kMostBytes = std::int64_t{256} << 20;
  static constexpr int kMostEnds = 3; ///< after so many children that ended by themselves, the file is given up
  static constexpr std::size_t kMostWords = 200'000;

  struct Picture final {
    QSize size;
    QByteArray pixels; ///< 32 bits each, lines without gaps, colours multiplied by their opacity
  };
  struct Sound final {
    QByteArray samples; ///< as PreviewAnswer::Sound says
    bool isEnd = false;
  };
  struct Frame final {
    Picture picture;
    std::int64_t at = 0;
    std::int64_t next = -1; ///< -1 where it is the last
  };

  /// The host must outlive the document.
  PreviewDocument(PreviewHost& host, QByteArray bytes) : m_host(&host), m_bytes(std::move(bytes)) {}
  [[nodiscard]] static Result<std::unique_ptr<PreviewDocument>> open(PreviewHost& host, QByteArray bytes);

  /// Before anything else is asked; again with a password where it was refused with `preview.needs_password` or
  /// `preview.wrong_password`.
  [[nodiscard]] Result<void> open(const QString& password = {});

  [[nodiscard]] const PreviewAnswer::Facts& facts() const { return m_facts; }
  [[nodiscard]] Result<std::vector<QSizeF>> sizes();
  /// A part of a page; the tile is cut to what the page has.
  [[nodiscard]] Result<Picture> render(int page, double scale, int turns, const QRect& tile);
  [[nodiscard]] Result<std::vector<PreviewAnswer::Word>> words(int page);
  [[nodiscard]] Result<std::vector<QRectF>> find(int page, const QString& text);
  [[nodiscard]] Result<std::vector<PreviewAnswer::Heading>> outline();
  /// How loud the parts from this one on are; as many as are known soon.
  [[nodiscard]] Result<PreviewAnswer::Wave> wave(int from);
  /// A second from this millisecond on, or what is left. Where it goes on from the last one, no sample is lost.
  [[nodiscard]] Result<Sound> sound(std::int64_t from);
  /// The picture of this millisecond, no larger than that.
  [[nodiscard]] Result<Frame> frame(std::int64_t at, QSize most);

  /// From any thread, at any time: ends the child; whoever waits is told so with Cancelled `preview.cancelled`.
  void cancel();
  /// Of the child that runs now; 0 without one.
  [[nodiscard]] std::int64_t childId() const;

 private:
  template <class Content>
  [[nodiscard]] Result<Content> ask(const PreviewRequest& request, QByteArray* shared = nullptr);
  [[nodiscard]] Error refusal(PreviewAnswer::Status status) const;
  [[nodiscard]] Result<PreviewAnswer> exchange(const PreviewRequest& request, QByteArray* shared);
  [[nodiscard]] Result<PreviewAnswer> attempt(const PreviewRequest& request, QByteArray* shared);
  [[nodiscard]] Result<std::shared_ptr<platform::ConfinedProcess>> child();
  void drop();

  PreviewHost* m_host;
  PreviewHost::Place m_place;
  QByteArray m_bytes;
  QString m_password;
  PreviewAnswer::Facts m_facts;
  std::mutex m_asking; ///< one question at a time; also guards the password
  mutable std::mutex m_having;
  std::shared_ptr<platform::ConfinedProcess> m_child;
  preview::Frame m_frame;
  int m_ends = 0;
  std::atomic_bool m_isCancelled = false;
};

} // namespace muniment::preview
