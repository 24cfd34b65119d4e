#include "tests/support/test_suite.h"
#include "tests/ui/conversations/fake_queries.h"
#include "ui/conversations/picture_cache.h"

#include <QtCore/QBuffer>
#include <QtCore/QElapsedTimer>
#include <QtCore/QtEndian>

namespace muniment::tests {

using namespace Qt::StringLiterals;
using ui::PictureCache;

class PictureCacheTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void onlyAllowedFormatsAreDecoded() {
    QImage image(900, 300, QImage::Format_RGB32);
    image.fill(Qt::red);
    QCOMPARE(decoded(encoded(image, "PNG")).size(), QSize(440, 147));
    QCOMPARE(decoded(encoded(image, "JPEG")).size(), QSize(440, 147));
    QVERIFY(decoded(encoded(image, "PPM")).isNull());
    QVERIFY(decoded("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>").isNull());
    QVERIFY(decoded("no picture at all").isNull());
    QVERIFY(decoded("%PDF-1.7").isNull());
    QVERIFY(decoded({}).isNull());
  }

  void aHeaderThatPromisesTooMuchIsNotDecoded() {
    QByteArray bytes = encoded(QImage(8, 8, QImage::Format_RGB32), "PNG");
    qToBigEndian<quint32>(30'000, bytes.data() + 16); // width in the first chunk
    qToBigEndian<quint32>(30'000, bytes.data() + 20);
    QVERIFY(decoded(bytes).isNull());
  }

  void thePicturesStayWithinTheirBudget() {
    FakeQueries queries;
    PictureCache cache(queries, nullptr);
    cache.setPreviews(m_previews);
    for (std::int64_t first = 1; first < 160; first += 20) {
      std::deque<MessageId> wanted;
      for (std::int64_t number = first; number < first + 20; ++number)
        wanted.push_back(MessageId::fromNumber(number));
      cache.want(wanted);
      QTRY_VERIFY(std::ranges::all_of(wanted, [&](MessageId id) { return cache.picture(id); }));
      QVERIFY(cache.bytes() > 0 && cache.bytes() <= PictureCache::kMostBytes);
    }
    QVERIFY(!cache.picture(MessageId::fromNumber(1)));
    cache.clear();
    QCOMPARE(cache.bytes(), 0);
  }

  void withoutAProgramNothingIsShownAndNothingHangs() {
    FakeQueries queries;
    PictureCache cache(queries, nullptr);
    cache.want({MessageId::fromNumber(1)});
    QTRY_VERIFY(cache.isRefused(MessageId::fromNumber(1)));
  }

  void aCacheThatGoesEndsWhatIsRunning() {
    FakeQueries queries;
    QElapsedTimer sinceStart;
    {
      PictureCache cache(queries, nullptr);
      cache.setPreviews(m_previews);
      cache.want({MessageId::fromNumber(1), MessageId::fromNumber(2)});
      sinceStart.start();
    }
    QVERIFY(sinceStart.elapsed() < 2'000);
  }

 private:
  [[nodiscard]] QImage decoded(const QByteArray& bytes) const {
    preview::PreviewDocument document(*m_previews, bytes);
    return PictureCache::decode(document);
  }

  static QByteArray encoded(const QImage& image, const char* format) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format);
    return bytes;
  }

  std::shared_ptr<preview::PreviewHost> m_previews =
      std::make_shared<preview::PreviewHost>(QStringLiteral(MUNIMENT_PREVIEW));
};

MUNIMENT_TEST(PictureCacheTest);

} // namespace muniment::tests

#include "picture_cache_test.moc"
