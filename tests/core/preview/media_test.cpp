#include "core/preview/client/preview_document.h"
#include "core/preview/wire/media_kind.h"
#include "tests/support/test_suite.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QProcess>
#include <QtGui/QImage>

#include <random>

namespace muniment::tests {

using namespace Qt::StringLiterals;
using namespace preview;
using Wave = PreviewAnswer::Wave;

namespace {

QByteArray made(const QString& name) {
  QFile file(QStringLiteral(MUNIMENT_MEDIA "/") + name);
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

std::vector<std::int16_t> samplesOf(const QByteArray& bytes) {
  std::vector<std::int16_t> samples(static_cast<std::size_t>(bytes.size()) / sizeof(std::int16_t));
  std::memcpy(samples.data(), bytes.constData(), samples.size() * sizeof(std::int16_t));
  return samples;
}

/// How often the left side goes up through nothing, which is the pitch of a tone, in Hertz.
double pitchOf(const std::vector<std::int16_t>& samples) {
  int crossings = 0;
  for (std::size_t at = 2; at < samples.size(); at += 2)
    crossings += samples[at - 2] < 0 && samples[at] >= 0 ? 1 : 0;
  return crossings * 2.0 * PreviewAnswer::Sound::kRate / static_cast<double>(samples.size());
}

QRgb middleOf(const PreviewDocument::Picture& picture) {
  QRgb pixel = 0;
  const qsizetype middle = (qsizetype{picture.size.height()} / 2) * picture.size.width() + picture.size.width() / 2;
  std::memcpy(&pixel, picture.pixels.constData() + 4 * middle, sizeof pixel);
  return pixel;
}

} // namespace

/// Sound and film, played by a child of their own.
class MediaTest final : public QObject {
  Q_OBJECT

  PreviewHost m_host{QStringLiteral(MUNIMENT_PREVIEW)};

  /// Whatever is in the bytes, each question has an answer in time.
  void askEverything(const QByteArray& bytes) {
    QElapsedTimer sinceStart;
    sinceStart.start();
    auto document = PreviewDocument::open(m_host, bytes);
    if (document) {
      QVERIFY((*document)->facts().media || (*document)->facts().pages > 0);
      (void)(*document)->wave(0);
      for (const std::int64_t at : {0, 1500, 400, 1'000'000}) {
        (void)(*document)->sound(at);
        (void)(*document)->frame(at, {100, 100});
      }
    } else {
      QVERIFY2(document.error().id.startsWith("preview."_L1), qPrintable(document.error().id));
    }
    QVERIFY(sinceStart.elapsed() < 14'000);
  }

 private Q_SLOTS:
  void kindsAreToldApartByTheirBytes_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("kind");
    const auto row = [](const char* name, const QByteArray& bytes, MediaKind kind) {
      QTest::newRow(name) << bytes << static_cast<int>(kind);
    };
    row("nothing", {}, MediaKind::None);
    row("ogg", made(u"voice.ogg"_s), MediaKind::Ogg);
    row("mp4", made(u"film.mp4"_s), MediaKind::Mp4);
    row("matroska", made(u"silent.webm"_s), MediaKind::Matroska);
    row("mp3", made(u"tone.mp3"_s), MediaKind::Mp3);
    row("frames of mp3", QByteArray::fromHex("fffb9064"), MediaKind::Mp3);
    row("aac", made(u"tone.aac"_s), MediaKind::Aac);
    row("amr", made(u"voice.amr"_s), MediaKind::Amr);
    row("wav", made(u"tone.wav"_s), MediaKind::Wav);
    row("jpeg", QByteArray::fromHex("ffd8ffe0"), MediaKind::None);
    row("utf-16", QByteArray::fromHex("fffe4100"), MediaKind::None);
    row("heic", QByteArray::fromHex("0000001866747970") + "heic" + QByteArray(8, '\0'), MediaKind::None);
    row("webp", "RIFF\x10\x00\x00\x00WEBPVP8 ", MediaKind::None);
    row("pdf", "%PDF-1.7", MediaKind::None);
  }
  void kindsAreToldApartByTheirBytes() {
    QFETCH(const QByteArray, bytes);
    QFETCH(const int, kind);
    QCOMPARE(static_cast<int>(mediaKindOf(bytes)), kind);
    const bool isPlayed = m_host.programFor(bytes) != m_host.program();
    QCOMPARE(isPlayed, kind != 0);
  }

  void everyKindIsHeard_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("duration");
    QTest::addColumn<double>("pitch");
    QTest::newRow("voice note") << u"voice.ogg"_s << 4000 << 440.0;
    QTest::newRow("mp3") << u"tone.mp3"_s << 2000 << 440.0;
    QTest::newRow("m4a") << u"tone.m4a"_s << 2000 << 440.0;
    QTest::newRow("wav") << u"tone.wav"_s << 400 << 440.0;
    QTest::newRow("aac") << u"tone.aac"_s << 1000 << 440.0;
    QTest::newRow("vorbis") << u"vorbis.ogg"_s << 1000 << 440.0;
    QTest::newRow("amr, noise") << u"voice.amr"_s << 2000 << 0.0;
    QTest::newRow("film") << u"film.mp4"_s << 2000 << 330.0;
  }
  void everyKindIsHeard() {
    QFETCH(const QString, name);
    QFETCH(const int, duration);
    QFETCH(const double, pitch);
    const auto document = PreviewDocument::open(m_host, made(name));
    QVERIFY2(document, document ? "" : qPrintable(document.error().id + ' '_L1 + document.error().detail));
    const auto& media = (*document)->facts().media;
    QVERIFY(media && media->hasSound);
    QVERIFY2(std::abs(media->duration - duration) < 300, qPrintable(QString::number(media->duration)));
    const auto sound = (*document)->sound(100);
    QVERIFY(sound);
    const std::vector<std::int16_t> samples = samplesOf(sound->samples);
    QVERIFY(samples.size() > 2000);
    if (pitch > 0)
      QVERIFY2(std::abs(pitchOf(samples) - pitch) < 8, qPrintable(QString::number(pitchOf(samples))));
  }

  void soundGoesOnWithoutASeam() {
    const auto document = PreviewDocument::open(m_host, made(u"voice.ogg"_s));
    QVERIFY(document);
    QByteArray whole;
    bool isEnd = false;
    for (std::int64_t at = 0; !isEnd; at = whole.size() / 192) {
      const auto part = (*document)->sound(at);
      QVERIFY(part);
      whole += part->samples;
      isEnd = part->isEnd;
      QVERIFY(whole.size() < 10 * 192'000);
    }
    QVERIFY(std::abs(whole.size() / 192 - 4000) < 40);
    // From the middle, by a jump: the same samples, as far as the decoder gets there.
    const auto jumped = (*document)->sound(2000);
    QVERIFY(jumped);
    const auto one = samplesOf(whole.sliced(2000 * 192, jumped->samples.size()));
    const auto other = samplesOf(jumped->samples);
    double difference = 0;
    for (std::size_t i = 0; i < one.size(); ++i)
      difference = std::max(difference, std::abs(static_cast<double>(one[i]) - other[i]));
    QVERIFY2(difference < 1500, qPrintable(QString::number(difference)));
    QVERIFY((*document)->sound(60'000)->isEnd);
  }

  void aWaveSaysHowLoudItIs() {
    const auto document = PreviewDocument::open(m_host, made(u"voice.ogg"_s));
    QVERIFY(document);
    std::vector<std::uint8_t> peaks;
    for (bool hasMore = true; hasMore;) {
      const auto wave = (*document)->wave(static_cast<int>(peaks.size()));
      QVERIFY(wave && !wave->peaks.empty());
      peaks.insert(peaks.end(), wave->peaks.begin(), wave->peaks.end());
      hasMore = wave->hasMore;
    }
    QCOMPARE(std::ssize(peaks), std::ptrdiff_t{Wave::kParts});
    // It swells once a second, from 0.18 to 0.6 of what is possible; from one side to two, each gets 0.7 of that.
    QVERIFY(peaks[32] > 90 && peaks[96] > 90);
    QVERIFY(peaks[64] < 60 && peaks[128] < 60);
    const auto silent = PreviewDocument::open(m_host, made(u"silent.webm"_s));
    QVERIFY(silent && !(*silent)->facts().media->hasSound);
    QVERIFY(!(*silent)->wave(0));
    QVERIFY(!(*silent)->sound(0));
  }

  void aFilmShowsTheMomentThatIsAskedFor() {
    const auto document = PreviewDocument::open(m_host, made(u"film.mp4"_s));
    QVERIFY(document);
    QVERIFY((*document)->facts().media->hasFrames);
    QCOMPARE((*document)->sizes()->front(), QSizeF(64, 48));
    const auto isRed = [](QRgb pixel) { return qRed(pixel) > 200 && qBlue(pixel) < 60; };
    const auto isBlue = [](QRgb pixel) { return qBlue(pixel) > 200 && qRed(pixel) < 60; };
    auto frame = (*document)->frame(0, {640, 480});
    QVERIFY(frame);
    QCOMPARE(frame->picture.size, QSize(64, 48)); // never larger than it is
    QCOMPARE(frame->at, 0);
    QCOMPARE(frame->next, 100);
    QVERIFY(isRed(middleOf(frame->picture)));
    frame = (*document)->frame(1550, {32, 32});
    QVERIFY(frame);
    QCOMPARE(frame->picture.size, QSize(32, 24));
    QCOMPARE(frame->at, 1500);
    QVERIFY(isBlue(middleOf(frame->picture)));
    frame = (*document)->frame(950, {64, 64});
    QVERIFY(frame && frame->at == 900 && isRed(middleOf(frame->picture)));
    frame = (*document)->frame(60'000, {64, 64});
    QVERIFY(frame && frame->next == -1 && isBlue(middleOf(frame->picture)));
    // A telephone held upright.
    const auto turned = PreviewDocument::open(m_host, made(u"turned.mp4"_s));
    QVERIFY(turned);
    QCOMPARE((*turned)->sizes()->front(), QSizeF(48, 64));
    QCOMPARE((*turned)->frame(0, {100, 100})->picture.size, QSize(48, 64));
    for (const QString& name : {u"silent.webm"_s, u"new.mp4"_s}) {
      const auto other = PreviewDocument::open(m_host, made(name));
      QVERIFY2(other && (*other)->frame(400, {64, 64}), qPrintable(name));
    }
  }

  void whatIsNotOnTheListStaysClosed() {
    const auto document = PreviewDocument::open(m_host, made(u"foreign.mka"_s));
    QVERIFY(!document);
    QCOMPARE(document.error().id, u"preview.format"_s);
  }

  void truncatedFilesAreAState_data() {
    QTest::addColumn<QString>("name");
    for (const char* name : {"voice.ogg", "tone.mp3", "tone.m4a", "tone.wav", "film.mp4", "silent.webm", "voice.amr"})
      QTest::newRow(name) << QString::fromLatin1(name);
  }
  void truncatedFilesAreAState() {
    QFETCH(const QString, name);
    const QByteArray whole = made(name);
    QVERIFY(!whole.isEmpty());
    for (const int percent : {10, 95})
      askEverything(whole.first(std::max<qsizetype>(12, whole.size() * percent / 100)));
    const auto head = PreviewDocument::open(m_host, whole.first(whole.startsWith("#!AMR") ? 6 : 12));
    QVERIFY(!head);
    QCOMPARE(head.error().id, u"preview.damaged"_s);
  }

  void flippedBitsAreAState_data() { truncatedFilesAreAState_data(); }
  void flippedBitsAreAState() {
    QFETCH(const QString, name);
    const int rounds = qEnvironmentVariableIntValue("MUNIMENT_MEDIA_FLIPS");
    const QByteArray whole = made(name);
    std::mt19937 random(4711);
    for (int round = 0; round < std::max(2, rounds); ++round) {
      QByteArray bytes = whole;
      for (unsigned flip = 0; flip < 1 + random() % 40; ++flip) {
        const auto at = static_cast<qsizetype>(random() % static_cast<unsigned>(bytes.size()));
        bytes[at] = static_cast<char>(bytes[at] ^ (1 << random() % 8));
      }
      askEverything(bytes);
    }
  }

  void thePlayerIsConfinedAsWell_data() {
    QTest::addColumn<QString>("what");
    for (const char* what : {"read", "write", "connect", "exec", "code", "fork"})
      QTest::newRow(what) << QString::fromLatin1(what);
  }
  void thePlayerIsConfinedAsWell() {
#if !defined(Q_OS_LINUX)
    QSKIP("The filter of system calls is there on Linux only.");
#endif
    QFETCH(const QString, what);
    QProcess child;
    child.start(m_host.programFor("OggS"), {u"--self-test"_s, what});
    QVERIFY(child.waitForFinished());
    QCOMPARE(child.exitStatus(), QProcess::CrashExit);
    constexpr int kBadCall = 31; // SIGSYS
    QCOMPARE(child.exitCode(), kBadCall);
  }
};

MUNIMENT_TEST(MediaTest);

} // namespace muniment::tests

#include "media_test.moc"
