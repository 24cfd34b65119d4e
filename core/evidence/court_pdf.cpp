#include "core/evidence/court_pdf.h"

#include "core/evidence/court_block.h"
#include "core/evidence/pdf_page.h"

#include <QtGui/QTextLayout>

namespace muniment::evidence {
namespace {

using namespace Qt::StringLiterals;
using Kind = CourtBlock::Kind;
using Style = CourtBlock::Style;

constexpr double kPoint = PdfPage::kPoint;
constexpr double kMargin = 46 * kPoint;
constexpr double kTop = 78 * kPoint;
constexpr double kBottom = PdfPage::kHeight - 62 * kPoint;
constexpr double kRoom = PdfPage::kWidth - 2 * kMargin;
constexpr double kBubble = kRoom * 0.82;
constexpr double kPad = 7 * kPoint;
constexpr double kGap = 7 * kPoint;
constexpr double kRound = 5 * kPoint;

struct Look final {
  double points = 9.5;
  bool strong = false;
  bool code = false;
  QRgb colour = 0xFF000000;
};

Look lookOf(Style style) {
  switch (style) {
  case Style::Sender:
    return {8.5, true, false, 0xFF1F4E79};
  case Style::Meta:
    return {7, false, false, 0xFF5A5F66};
  case Style::Quote:
    return {8.5, false, false, 0xFF5A5F66};
  case Style::Body:
    return {10, false, false, 0xFF111111};
  case Style::Aside:
    return {7.5, false, false, 0xFF3D4248};
  case Style::Code:
    return {6, false, true, 0xFF5A5F66};
  }
  return {};
}

QRgb fillOf(Kind kind) {
  switch (kind) {
  case Kind::Mine:
    return 0xFFE4F2E3;
  case Kind::Theirs:
    return 0xFFF1F3F5;
  case Kind::Notice:
    return 0xFFFBF4DD;
  default:
    return 0;
  }
}

/// A block broken into lines.
struct SetBlock final {
  struct Line final {
    std::size_t text = 0; ///< which layout
    int number = 0;       ///< of its lines
    double height = 0;
  };
  const CourtBlock* block = nullptr;
  std::vector<std::unique_ptr<QTextLayout>> layouts;
  std::vector<QRgb> colours;
  std::vector<Line> lines;
};

/// Lines of one block on one page.
struct Strip final {
  std::size_t block = 0;
  std::size_t first = 0;
  std::size_t last = 0; ///< behind the last one
  double y = 0;
  double height = 0;
};
using Sheaf = std::vector<std::vector<Strip>>;

/// Lines begin at dots, so that rounding is the same everywhere.
double whole(double dots) { return static_cast<double>(static_cast<std::int64_t>(dots) + 1); }

bool isCentred(Kind kind) { return kind == Kind::Day || kind == Kind::Omitted; }

class Typesetter final {
 public:
  explicit Typesetter(QPaintDevice& device) : m_device(device) {}

  [[nodiscard]] SetBlock set(const CourtBlock& block) const {
    SetBlock done;
    done.block = &block;
    const double wide = (isCentred(block.kind) ? kRoom : kBubble) - 2 * kPad;
    for (const CourtBlock::Text& text : block.texts)
      add(text, wide, isCentred(block.kind), done);
    return done;
  }

 private:
  void add(const CourtBlock::Text& text, double wide, bool centred, SetBlock& done) const {
    const Look look = lookOf(text.style);
    QString words = text.words;
    words.replace(u"\r\n"_s, u"\n"_s).replace(u'\n', QChar::LineSeparator);
    auto layout = std::make_unique<QTextLayout>(words, PdfPage::font(look.points, look.strong, look.code), &m_device);
    QTextOption option(centred ? Qt::AlignHCenter : Qt::AlignLeading);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout->setTextOption(option);
    layout->setCacheEnabled(true);
    layout->beginLayout();
    for (int number = 0;; ++number) {
      QTextLine line = layout->createLine();
      if (!line.isValid())
        break;
      line.setLineWidth(wide);
      line.setPosition({0, 0});
      done.lines.push_back({done.layouts.size(), number, whole(line.height() * 1.04)});
    }
    layout->endLayout();
    done.layouts.push_back(std::move(layout));
    done.colours.push_back(look.colour);
  }

  QPaintDevice& m_device;
};

/// Puts blocks on pages; a block that does not fit is parted between lines where it must be.
Sheaf paginate(const std::vector<SetBlock>& blocks) {
  Sheaf pages(1);
  double y = kTop;
  const auto turn = [&] {
    pages.emplace_back();
    y = kTop;
  };
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    double needed = 2 * kPad;
    for (const SetBlock::Line& line : blocks[i].lines)
      needed += line.height;
    if (y + needed > kBottom && y > kTop && needed <= kBottom - kTop)
      turn();
    std::size_t first = 0;
    while (first < blocks[i].lines.size()) {
      double height = 2 * kPad;
      std::size_t last = first;
      while (last < blocks[i].lines.size() && (last == first || y + height + blocks[i].lines[last].height <= kBottom))
        height += blocks[i].lines[last++].height;
      pages.back().push_back({i, first, last, y, height});
      y += height + kGap;
      first = last;
      if (first < blocks[i].lines.size())
        turn();
    }
  }
  return pages;
}

/// Draws pages that are set.
class Painter final {
 public:
  Painter(PdfPage& page, const std::vector<SetBlock>& blocks, const Production& production,
          const PackageOptions& options, QString title)
      : m_page(page), m_blocks(blocks), m_production(production), m_options(options), m_title(std::move(title)) {}

  void page(const std::vector<Strip>& strips, std::size_t number, std::size_t all) {
    frame(strips, number, all);
    for (const Strip& strip : strips)
      draw(strip);
  }

 private:
  void label(double y, Qt::Alignment side, const QString& text, const Look& look) {
    QPainter& painter = m_page.painter();
    painter.setFont(PdfPage::font(look.points, look.strong, look.code));
    painter.setPen(QColor::fromRgb(look.colour));
    painter.drawText(QRectF(kMargin, y, kRoom, 16 * kPoint), static_cast<int>(side | Qt::AlignVCenter), text);
  }

  void frame(const std::vector<Strip>& strips, std::size_t number, std::size_t all) {
    std::int64_t first = 0;
    std::int64_t last = 0;
    for (const Strip& strip : strips) {
      const CourtBlock& block = *m_blocks[strip.block].block;
      if (block.firstBates > 0) {
        first = first == 0 ? block.firstBates : first;
        last = block.lastBates;
      }
    }
    QPainter& painter = m_page.painter();
    painter.setFont(PdfPage::font(9.5, true));
    const QString title = painter.fontMetrics().elidedText(m_title, Qt::ElideRight, static_cast<int>(kRoom * 0.6));
    label(40 * kPoint, Qt::AlignLeft, title, {9.5, true, false, 0xFF111111});
    label(40 * kPoint, Qt::AlignRight, m_options.confidentiality, {9.5, true, false, 0xFFA32020});
    painter.fillRect(QRectF(kMargin, 60 * kPoint, kRoom, 0.6 * kPoint), QColor(0xC8, 0xCC, 0xD0));
    const double foot = PdfPage::kHeight - 46 * kPoint;
    painter.fillRect(QRectF(kMargin, foot - 4 * kPoint, kRoom, 0.6 * kPoint), QColor(0xC8, 0xCC, 0xD0));
    const QString from = batesNumber(m_production.batesPrefix, first);
    const QString until = batesNumber(m_production.batesPrefix, last);
    const QString bates = first == 0 ? QString() : first == last ? from : from + u" – "_s + until;
    label(foot, Qt::AlignLeft, bates, {9, true, false, 0xFF111111});
    label(foot, Qt::AlignHCenter, u"Production "_s + m_production.number, {7.5, false, false, 0xFF5A5F66});
    label(foot, Qt::AlignRight, u"Page %1 of %2"_s.arg(number).arg(all), {7.5, false, false, 0xFF5A5F66});
  }

  void draw(const Strip& strip) {
    const SetBlock& set = m_blocks[strip.block];
    const Kind kind = set.block->kind;
    const double wide = isCentred(kind) ? kRoom : kBubble;
    const double x = kind == Kind::Mine ? kMargin + kRoom - wide : kMargin;
    QPainter& painter = m_page.painter();
    if (const QRgb fill = fillOf(kind)) {
      painter.setPen(Qt::NoPen);
      painter.setBrush(QColor::fromRgb(fill));
      painter.drawRoundedRect(QRectF(x, strip.y, wide, strip.height), kRound, kRound);
      painter.setBrush(Qt::NoBrush);
    }
    double y = strip.y + kPad;
    for (std::size_t i = strip.first; i < strip.last; ++i) {
      const SetBlock::Line& line = set.lines[i];
      painter.setPen(QColor::fromRgb(set.colours[line.text]));
      set.layouts[line.text]->lineAt(line.number).draw(&painter, QPointF(x + kPad, y));
      y += line.height;
    }
  }

  PdfPage& m_page;
  const std::vector<SetBlock>& m_blocks;
  const Production& m_production;
  const PackageOptions& m_options;
  QString m_title;
};

} // namespace

Result<QByteArray> CourtPdf::draw(std::size_t first, std::size_t count, const SharedProgress& progress) {
  PdfPage page(m_production.number + u' ' + m_chat.conversation.title, m_production.frozenAt);
  if (!page.isOpen())
    return failure(ErrorKind::Failed, "package.not_drawn"_L1);
  const std::vector<CourtBlock> blocks = courtBlocks(m_chat, m_events, m_production, first, count);
  std::vector<SetBlock> set;
  set.reserve(blocks.size());
  const Typesetter typesetter(page.device());
  for (const CourtBlock& block : blocks)
    set.push_back(typesetter.set(block));
  const Sheaf pages = paginate(set);
  Painter painter(page, set, m_production, m_options, m_chat.conversation.title);
  for (std::size_t i = 0; i < pages.size(); ++i) {
    if (progress && progress->isCancelled())
      return failure(ErrorKind::Cancelled, "base.cancelled"_L1);
    if (i > 0)
      page.turn();
    painter.page(pages[i], i + 1, pages.size());
  }
  m_pages = static_cast<int>(pages.size());
  return page.finish();
}

} // namespace muniment::evidence
