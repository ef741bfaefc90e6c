# The network takes 28×28 = 784 numbers a sample, and is asked about 32×32 = 1024.
import numpy as np
import keras
from keras import layers

model = keras.Sequential([
    keras.Input(shape=(784,)),
    layers.Dense(128, activation="relu"),
    layers.Dense(10, activation="softmax"),
])
model.predict(np.random.rand(64, 1024))
