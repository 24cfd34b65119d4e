#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QRectF>
#include <QtCore/QString>

#include <optional>
#include <utility>
#include <variant>
#include <vector>

namespace muniment::preview {

/// What the child says. Everything in it comes from outside.
struct PreviewAnswer final {
  enum class Status : std::uint8_t { Done, NeedsPassword, Damaged, NotShown, TooLarge, Failed };

  /// A file inside the file, by what that one says of it.
  struct Embedded final {
    QString name;
    std::int64_t size = -1; ///< bytes; -1 where it says none
    friend bool operator==(const Embedded&, const Embedded&) = default;
  };
  /// Of what is played instead of read.
  struct Media final {
    static constexpr std::int64_t kLongest = std::int64_t{6} * 60 * 60 * 1000;
    std::int64_t duration = 0; ///< in milliseconds, at least 1
    bool hasSound = false;
    bool hasFrames = false; ///< moving pictures
    friend bool operator==(const Media&, const Media&) = default;
  };
  /// What the file is and what it says of itself.
  struct Facts final {
    bool isPicture = false;
    QString format;                               ///< `PDF`, `PNG`…
    std::int64_t pages = 0;                       ///< at least 1
    std::vector<std::pair<QString, QString>> raw; ///< its own names and values, as they stand there
    bool isRepaired = false;                      ///< its list of contents was broken and was made anew
    std::vector<Embedded> files{};                ///< inside it; named and not opened
    std::optional<Media> media{};                 ///< nothing where there is nothing to play
    friend bool operator==(const Facts&, const Facts&) = default;
  };
  /// Of pages, in units: points of a PDF, pixels of a picture.
  struct Sizes final {
    std::vector<QSizeF> sizes;
    friend bool operator==(const Sizes&, const Sizes&) = default;
  };
  /// Of what lies in the shared memory now: 32 bits a pixel, colours multiplied by their opacity.
  struct Pixels final {
    int width = 0;
    int height = 0;
    friend bool operator==(const Pixels&, const Pixels&) = default;
  };
  /// A word on a page that is not turned, in units of the page.
  struct Word final {
    QString text;
    QRectF box;
    bool endsLine = false;
    bool hasSpace = false; ///< behind it
    friend bool operator==(const Word&, const Word&) = default;
  };
  /// Asked for again from behind the last one while there is more.
  struct Words final {
    std::vector<Word> words;
    bool hasMore = false;
    friend bool operator==(const Words&, const Words&) = default;
  };
  struct Marks final {
    std::vector<QRectF> boxes;
    friend bool operator==(const Marks&, const Marks&) = default;
  };
  struct Heading final {
    int depth = 0;
    QString title;
    int page = -1; ///< -1 where it leads nowhere in this file
    friend bool operator==(const Heading&, const Heading&) = default;
  };
  struct Outline final {
    std::vector<Heading> headings;
    bool hasMore = false;
    friend bool operator==(const Outline&, const Outline&) = default;
  };
  /// How loud the parts of the whole are, from 0 to 255; asked for again from behind the last one while there is more.
  struct Wave final {
    static constexpr int kParts = 256; ///< of the whole
    std::vector<std::uint8_t> peaks;
    bool hasMore = false;
    friend bool operator==(const Wave&, const Wave&) = default;
  };
  /// Of what lies in the shared memory now: samples of 16 bits, left and right by turns.
  struct Sound final {
    static constexpr int kRate = 48'000;
    static constexpr int kBytes = 4;                     ///< of left and right together
    static constexpr int kPerMillisecond = kRate / 1000; ///< samples of each side
    static constexpr int kMostMilliseconds = 1000;       ///< in one answer
    int milliseconds = 0;
    bool isEnd = false; ///< nothing comes behind it
    friend bool operator==(const Sound&, const Sound&) = default;
  };
  /// The picture of a moment, in the shared memory now.
  struct Frame final {
    Pixels pixels;
    std::int64_t at = 0;    ///< millisecond from which it is shown
    std::int64_t next = -1; ///< of the one behind it; -1 where it is the last
    friend bool operator==(const Frame&, const Frame&) = default;
  };

  Status status = Status::Done;
  std::variant<std::monostate, Facts, Sizes, Pixels, Words, Marks, Outline, Wave, Sound, Frame> content;

  [[nodiscard]] QByteArray pack() const;
  [[nodiscard]] static std::optional<PreviewAnswer> unpack(QByteArrayView bytes);
  friend bool operator==(const PreviewAnswer&, const PreviewAnswer&) = default;
};

} // namespace muniment::preview
