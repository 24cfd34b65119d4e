#include "tests/support/test_suite.h"
#include "tests/ui/conversations/fake_queries.h"
#include "ui/conversations/picture_cache.h"

#include <QtCore/QBuffer>
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
    QCOMPARE(PictureCache::decode(encoded(image, "PNG")).size(), QSize(440, 146));
    QCOMPARE(PictureCache::decode(encoded(image, "JPEG")).size(), QSize(440, 146));
    QVERIFY(PictureCache::decode(encoded(image, "BMP")).isNull());
    QVERIFY(PictureCache::decode(encoded(image, "PPM")).isNull());
    QVERIFY(PictureCache::decode("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>").isNull());
    QVERIFY(PictureCache::decode("no picture at all").isNull());
    QVERIFY(PictureCache::decode({}).isNull());
  }

  void aHeaderThatPromisesTooMuchIsNotDecoded() {
    QByteArray bytes = encoded(QImage(8, 8, QImage::Format_RGB32), "PNG");
    qToBigEndian<quint32>(30'000, bytes.data() + 16); // width in the first chunk
    qToBigEndian<quint32>(30'000, bytes.data() + 20);
    QVERIFY(PictureCache::decode(bytes).isNull());
  }

  void thePicturesStayWithinTheirBudget() {
    FakeQueries queries;
    PictureCache cache(queries, nullptr);
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

 private:
  static QByteArray encoded(const QImage& image, const char* format) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format);
    return bytes;
  }
};

MUNIMENT_TEST(PictureCacheTest);

} // namespace muniment::tests

#include "picture_cache_test.moc"
